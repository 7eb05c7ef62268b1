import { EarlyTapsEnd } from "./early-taps-end";

/**
 * Runs before any bundle has arrived, so it is text and not a module. On a slow network a button can be seen, and
 * tapped, seconds before the page answers: the last such tap is kept and done once the page is alive. A form that
 * would go out meanwhile is held back, or its fields would end in the address.
 */
const keep = `(function(){
var d=document,last=null;
function tap(e){var t=e.target,b=t&&t.closest?t.closest("button"):null;if(b){last=b;if(b.type==="submit")e.preventDefault()}}
function hold(e){e.preventDefault();last=e.submitter||last}
d.addEventListener("click",tap,true);d.addEventListener("submit",hold,true);
d.addEventListener("plumbline:alive",function(){
d.removeEventListener("click",tap,true);d.removeEventListener("submit",hold,true);
if(last&&last.isConnected)last.click();last=null},{once:true})})()`;

/** Keeps a tap that comes before the page is alive. Stands first in the body. */
export function EarlyTaps({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      <script nonce={nonce} suppressHydrationWarning>
        {keep}
      </script>
      <EarlyTapsEnd />
    </>
  );
}
