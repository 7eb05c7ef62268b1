/** Whole classes of one kind: of these, only the latest counts. */
const kinds: Record<string, string> = {
  display: "flex grid hidden block inline-flex contents inline inline-block inline-grid table table-cell flow-root",
  position: "static sticky relative absolute fixed",
  "flex-direction": "flex-col flex-col-reverse flex-row flex-row-reverse",
  "flex-wrap": "flex-wrap flex-nowrap",
  "sr-only": "sr-only not-sr-only",
  "text-align": "text-start text-end text-center text-left text-right text-justify",
  decoration: "underline line-through no-underline overline",
  visibility: "visible invisible collapse",
  "border-style": "border-solid border-dashed border-dotted border-none",
  "border-collapse": "border-separate border-collapse",
  "font-size": "title-36 title-28 title-22 title-18 label-12",
  "bg-color": "on-ground on-surface on-raised on-sunken on-card",
  "font-family": "font-serif font-mono font-sans",
  break: "break-all break-words break-normal break-keep",
  overflow: "overflow-hidden overflow-visible overflow-auto overflow-scroll overflow-clip",
  "object-fit": "object-contain object-cover",
  "outline-style": "outline-none outline-hidden outline-dashed",
};

/** Families with a value behind their name, the longer names first. */
const families =
  "gap-x gap-y gap min-h min-w max-h max-w scroll-mt scroll-mb scroll-my inset-x inset-y inset grid-cols grid-rows grid-flow col-start col-end col-span row-start row-end row-span auto-cols auto-rows outline-offset underline-offset overflow-x overflow-y rounded-t rounded-b rounded-s rounded-e rounded justify-items justify-self justify place-items items self line-clamp border-spacing translate-x translate-y scale-x scale-y scale rotate mx my mt mb ms me ml mr m px py pt pb ps pe pl pr p h w size top bottom start end left right z order opacity leading tracking cursor transition shadow list whitespace basis aspect align touch select pointer-events accent decoration-color divide-y divide-x columns resize shrink grow float clear".split(
    " ",
  );

const kindOf = new Map(Object.entries(kinds).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind])));

const isSize = (value: string) => /^[\d[]/.test(value) && !/^\[(color:|var\(|#)/.test(value);

/** What a class decides, such as `px` or `text-color`; null for one that is none of the known. */
export function classGroup(name: string): string | null {
  const bare = name.replace(/^-/, "");
  const kind = kindOf.get(bare);
  if (kind) return kind;
  const [head = "", rest = ""] = split(bare);
  switch (head) {
    case "text":
      return isSize(rest) ? "font-size" : "text-color";
    case "font":
      return "font-weight";
    case "bg":
      return /^(linear|radial|\[(linear|radial))/.test(rest) ? "bg-image" : "bg-color";
    case "flex":
      return "flex";
    case "decoration":
      return "decoration-color";
    case "divide":
      return /^[xy]\b/.test(rest) ? `divide-${rest[0]}` : "divide-color";
    case "outline":
      if (rest.startsWith("offset-")) return "outline-offset";
      return rest === "" || isSize(rest) ? "outline-width" : "outline-color";
    case "border": {
      if (rest.startsWith("spacing-")) return "border-spacing";
      const side = /^([tbsexylr])(-[\d[].*)?$/.exec(rest)?.[1];
      if (side) return `border-${side}`;
      return rest === "" || isSize(rest) ? "border" : "border-color";
    }
  }
  return families.find((family) => bare === family || bare.startsWith(`${family}-`)) ?? null;
}

function split(name: string): [string, string] {
  const at = name.indexOf("-");
  return at === -1 ? [name, ""] : [name.slice(0, at), name.slice(at + 1)];
}

/** What a later class of a kind also takes away: all sides take each side. */
export const takenAway: Record<string, string> = {
  m: "mx my mt mb ms me ml mr",
  mx: "ms me ml mr",
  my: "mt mb",
  p: "px py pt pb ps pe pl pr",
  px: "ps pe pl pr",
  py: "pt pb",
  gap: "gap-x gap-y",
  size: "w h",
  inset: "inset-x inset-y top bottom start end left right",
  "inset-x": "start end left right",
  "inset-y": "top bottom",
  border: "border-t border-b border-s border-e border-x border-y border-l border-r",
  rounded: "rounded-t rounded-b rounded-s rounded-e",
  overflow: "overflow-x overflow-y",
  flex: "grow shrink basis",
  "font-size": "leading",
  "line-clamp": "display overflow",
  "scroll-my": "scroll-mt scroll-mb",
};
