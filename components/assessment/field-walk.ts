/** Every side of every test on screen is one stop: `data-field="testId/side"` on its box. */
const stops = "[data-field]";

function stopsOf(within: Element): HTMLElement[] {
  const root = within.closest("[data-fields]") ?? document.querySelector("[data-fields]");
  return root ? [...root.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.checkVisibility()) : [];
}

/** The control of a stop that takes the focus: the ticked answer, else the first. */
function controlOf(stop: Element): HTMLElement | null {
  return stop.querySelector<HTMLElement>("input:checked") ?? stop.querySelector<HTMLElement>("input, select");
}

/** Puts the focus into a stop and the stop into the middle of the screen. False when there is nothing to go to. */
function goTo(stop: Element | undefined): boolean {
  const control = stop ? controlOf(stop) : null;
  if (!stop || !control) return false;
  control.focus({ preventScroll: true });
  if (control instanceof HTMLInputElement && control.type === "text") control.select();
  stop.scrollIntoView({ block: "center" });
  return true;
}

/** From one field to the next (`1`) or the one before (`-1`): left, right, then the next test. */
export function walkFields(from: Element, by: 1 | -1): boolean {
  const all = stopsOf(from);
  const here = from.closest<HTMLElement>(stops);
  const index = here ? all.indexOf(here) : -1;
  return goTo(all[index === -1 && by === -1 ? all.length - 1 : index + by]);
}

/** From one test to the next or the one before, on the same side where it has one. */
export function walkTests(from: Element, by: 1 | -1): boolean {
  const all = stopsOf(from);
  const [test, side] = from.closest<HTMLElement>(stops)?.dataset.field?.split("/") ?? [];
  const others = [...new Set(all.map((stop) => stop.dataset.field?.split("/")[0]))];
  const next = others[others.indexOf(test) + by];
  const own = all.filter((stop) => stop.dataset.field?.startsWith(`${next}/`));
  return goTo(own.find((stop) => stop.dataset.field === `${next}/${side}`) ?? own[0]);
}

/** Goes to the first side of a test that is on screen. */
export function walkToTest(testId: string): boolean {
  return goTo(stopsOf(document.body).find((stop) => stop.dataset.field?.startsWith(`${testId}/`)));
}

/** Into the sheet from anywhere on the page: the first field without an answer, else the first. */
export function walkIn(): boolean {
  const all = stopsOf(document.body);
  return goTo(all.find((stop) => stop.dataset.empty !== undefined) ?? all[0]);
}
