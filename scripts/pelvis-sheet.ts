// Draws the pelvis in six states, from behind and from the side, before and after, and the muscle and body maps, into screens/figures/.
import fs from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { NextIntlClientProvider } from "next-intl";
import { createElement as h, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { BodyMap } from "@/components/figure/body-map";
import { BodyMapSmall } from "@/components/figure/body-map-small";
import { MuscleMap } from "@/components/figure/muscle-map";
import { PelvisBeforeAfter } from "@/components/figure/pelvis-before-after";
import { PelvisPicture } from "@/components/figure/pelvis-picture";
import { bodyViews, type RegionValues } from "@/domain/figure/body-map";
import { type MarkedMuscle, muscleStates } from "@/domain/figure/muscle-map";
import { type PelvisNumbers, parsePelvisNumbers } from "@/domain/figure/pelvis/numbers";
import messages from "@/messages/en.json";
import { chromiumArgs, chromiumPath } from "@/tests/support/browser";

const root = path.resolve(import.meta.dirname, "..");
const out = path.join(root, "screens/figures");
const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");
const css = [read("app/tokens.css"), read("components/figure/figure.css"), read("components/figure/pelvis.css")].join(
  "\n",
);

const states: { title: string; numbers: PelvisNumbers }[] = [
  { title: "Level", numbers: {} },
  { title: "Right 6° forward, left 4° back", numbers: { innominateRight: 6, innominateLeft: -4 } },
  { title: "Right crest 14 mm higher, low back to the left", numbers: { crestMm: 14, lumbarCurve: -14 } },
  {
    title: "Both forward, deep curves",
    numbers: { innominateRight: 9, innominateLeft: 9, lordosis: 68, kyphosis: 54 },
  },
  {
    title: "Sway-back",
    numbers: { innominateRight: -6, innominateLeft: -6, lordosis: 48, kyphosis: 50, sway: 30, craniovertebral: 42 },
  },
  {
    title: "Shift to the left, left crest and shoulder higher",
    numbers: { shift: -20, crestMm: -9, shoulder: -3, thoracicCurve: 8, head: 4, innominateLeft: 5 },
  },
];

const inWords = (node: ReactNode) =>
  renderToStaticMarkup(
    // biome-ignore lint/correctness/noChildrenProp: the provider's type asks for it, and this file cannot hold JSX.
    h(NextIntlClientProvider, { locale: "en", messages: { figure: messages.figure }, timeZone: "UTC", children: node }),
  );
const card = (title: string, body: string) => `<section class="card"><h3>${title}</h3>${body}</section>`;

function pelvisCards(): string {
  const checked = states.map(({ title, numbers }) => ({ title, numbers: parsePelvisNumbers(numbers) }));
  const large = checked.map(({ title, numbers }) =>
    card(
      title,
      (["behind", "side"] as const)
        .map((view) => inWords(h(PelvisPicture, { numbers, view, size: "large", width: 400, beside: false })))
        .join(""),
    ),
  );
  const small = checked.map(({ title, numbers }) =>
    card(title, (["behind", "side"] as const).map((view) => inWords(h(PelvisPicture, { numbers, view }))).join("")),
  );
  const pair = inWords(
    h(PelvisBeforeAfter, {
      before: { numbers: { innominateRight: 6, innominateLeft: -2, crestMm: 7 }, heading: "3 May" },
      after: { numbers: { innominateRight: 3, innominateLeft: -1, crestMm: 4 }, heading: "10 June" },
      view: "behind",
    }),
  );
  return [...large, ...small, card("Before and after", pair)].join("");
}

const titleOf = (key: string): string => JSON.parse(read(`content/muscle/${key}.json`)).title;
const named = (list: readonly Omit<MarkedMuscle, "name">[]) => list.map((one) => ({ ...one, name: titleOf(one.key) }));
const noted = named([
  { key: "psoas_major", side: "left", state: "tight" },
  { key: "rectus_femoris", side: "left", state: "under_treatment" },
  { key: "transversus_abdominis", side: "none", state: "weak" },
  { key: "gluteus_maximus", side: "left", state: "weak" },
  { key: "piriformis", side: "right", state: "tight" },
  { key: "quadratus_lumborum", side: "right", state: "under_treatment" },
  { key: "gluteus_medius", side: "both", state: "weak" },
  { key: "hamstrings_lateral", side: "right", state: "resolved" },
  { key: "upper_trapezius", side: "left", state: "resolved" },
  { key: "gastrocnemius", side: "right", state: "tight" },
]);
/** Every muscle of the catalog: superficial ones, then deep ones. */
function everyMuscle(deep: boolean): MarkedMuscle[] {
  const keys = fs.readdirSync(path.join(root, "content/muscle")).map((file) => path.basename(file, ".json"));
  const chosen = keys.filter((key) => JSON.parse(read(`content/muscle/${key}.json`)).deep === deep);
  return named(
    chosen.map((key, i) => ({ key, side: "left", state: muscleStates[i % muscleStates.length] ?? "tight" })),
  );
}
function muscleCards(): string {
  return [
    card("As noted", inWords(h(MuscleMap, { muscles: noted, view: "both" }))),
    card("Small", inWords(h(MuscleMap, { muscles: noted, view: "both", size: "small", height: 150 }))),
    card("All superficial", inWords(h(MuscleMap, { muscles: everyMuscle(false), view: "both", height: 700 }))),
    card("All deep", inWords(h(MuscleMap, { muscles: everyMuscle(true), view: "both", height: 700 }))),
    card("Nothing noted", inWords(h(MuscleMap, { muscles: [], view: "back", height: 300 }))),
  ].join("");
}

const hurting: RegionValues = {
  "back.lowback.left": { intensity: 6, quality: "ache" },
  "back.sij.left": { intensity: 8, quality: "sharp" },
  "back.buttock.left": { intensity: 4, quality: "burning" },
  "back.calf.left": { intensity: 2, quality: "tingling" },
  "front.hip.left": { intensity: 3, quality: "ache" },
  "front.thigh.left": { intensity: 1, quality: "numb" },
};
const eased: RegionValues = {
  "back.lowback.left": { intensity: 2, quality: "ache" },
  "back.buttock.left": { intensity: 0 },
};
function bodyMapCards(): string {
  const both = (values: RegionValues, height: number) =>
    bodyViews.map((view) => inWords(h(BodyMapSmall, { view, values, height }))).join("");
  const whole = bodyViews
    .map((view) => inWords(h(BodyMap, { view, values: hurting, selected: "back.sij.left", className: "whole" })))
    .join("");
  return [
    card("To point at", `<style>.whole{height:640px}</style>${whole}`),
    card("First visit", both(hurting, 220)),
    card("Today", both(eased, 220)),
    card("Nothing marked", both({}, 110)),
  ].join("");
}

async function write(browser: Browser, name: string, theme: string, body: string, width: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.setContent(
    `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${css}
body{margin:12px;background:var(--ground);color:var(--ink);font:14px/1.4 sans-serif;display:flex;flex-wrap:wrap;gap:12px;align-content:flex-start}
.card{border:1px solid var(--line);border-radius:8px;padding:8px 12px}h3{margin:0 0 8px;font-size:14px}
.card>svg{display:inline-block}.card>.pelvis-figure{display:inline-flex;width:400px}.pelvis-pair{width:780px}.card .muscle-list{min-width:220px}</style>${body}`,
  );
  await page.screenshot({ path: path.join(out, `${name}.${theme}.png`), fullPage: true });
  await page.close();
}

fs.mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
for (const theme of ["light", "dark"]) {
  await write(browser, "pelvis", theme, pelvisCards(), 1740);
  await write(browser, "muscle-map", theme, muscleCards(), 1500);
  await write(browser, "body-map", theme, bodyMapCards(), 1500);
}
await browser.close();
console.log("pelvis, muscle maps and body maps drawn into screens/figures");
