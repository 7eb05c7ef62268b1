import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PelvisBeforeAfter } from "@/components/figure/pelvis-before-after";
import { PelvisPicture } from "@/components/figure/pelvis-picture";
import { pelvisNumbersFromFindings } from "@/domain/figure/pelvis/from-findings";
import type { PelvisNumbers } from "@/domain/figure/pelvis/numbers";
import messages from "@/messages/en.json";

const { figure } = messages;

const markup = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ figure }} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  );
const numbers = { innominateRight: 6, innominateLeft: -2, crestMm: 7 };

describe("the pelvis picture", () => {
  it("names itself by what was noted and how it is drawn", () => {
    const html = markup(<PelvisPicture numbers={numbers} view="behind" />);
    expect(html).toContain('role="img"');
    expect(html).toContain(
      "A difference between sides was noted: Right side tipped forward 6°, Left side tipped back 2°",
    );
    expect(html).toContain("Right crest higher 7 mm");
    expect(html).toMatch(/aria-label="[^"]*drawn [\d.]+ times as tilted/);
  });

  it("says of the sides only what was compared, in sight too", () => {
    const beside = (shown: PelvisNumbers) => markup(<PelvisPicture numbers={shown} view="behind" />);
    expect(beside(numbers)).toContain("<p>A difference between sides was noted</p>");
    expect(beside({ innominateRight: 5, innominateLeft: 5 })).toContain("<p>No difference between sides was noted</p>");
    expect(beside({ crestMm: 0 })).toContain("<p>No difference between sides was noted</p>");
    for (const oneSided of [{ innominateRight: 16 }, { lordosis: 60 }, {}])
      expect(beside(oneSided)).not.toContain("difference between sides");
  });

  it("writes values beside a small picture and on a large one, with the factor on it", () => {
    const small = markup(<PelvisPicture numbers={numbers} view="behind" />);
    const svg = small.slice(small.indexOf("<svg"), small.indexOf("</svg>"));
    expect(svg).not.toContain("mm</");
    expect(small).toContain("<dt>Right crest higher</dt><dd>7 mm</dd>");
    const large = markup(<PelvisPicture numbers={numbers} view="behind" size="large" beside={false} />);
    expect(large).toContain("R +7 mm");
    expect(large).toMatch(/drawn R \+\d+ mm/);
    expect(large).toMatch(/<text class="pv-factor"[^>]*>drawn/);
  });

  it("says which side is which, and never that something is out of place", () => {
    for (const view of ["behind", "side"] as const) {
      const html = markup(<PelvisPicture numbers={numbers} view={view} size="large" />);
      expect(html).not.toMatch(/\bout\b|misalign|twisted|wrong|abnormal/i);
      expect(html).toContain(view === "behind" ? ">L</text>" : ">back</text>");
    }
    expect(JSON.stringify(figure)).not.toMatch(/\bout\b|misalign|twisted|wrong|abnormal/i);
  });

  it("has words for every value that findings can give", () => {
    const recorded = pelvisNumbersFromFindings([
      { testKey: "t_asis_level", side: "left", value: 11 },
      { testKey: "t_iliac_crest_seated", side: "left", value: 4 },
      { testKey: "t_adams", side: "right", value: 6 },
      { testKey: "t_posture_frontal", side: "none", value: "rotation_left" },
      { testKey: "t_posture_sagittal", side: "none", value: "kyphosis_lordosis" },
      { testKey: "t_craniovertebral", side: "none", value: 44 },
    ]);
    if (!recorded) throw new Error("nothing recorded");
    const html = markup(<PelvisPicture numbers={recorded.numbers} values={recorded.values} view="side" />);
    expect(html).not.toMatch(/figure\.pelvis/);
    expect(html).toContain("Left ASIS lower");
    expect(html).toContain("kyphosis and lordosis");
    expect(html).toContain("Seen, not measured");
  });

  it("draws before and after at one scale", () => {
    const html = markup(
      <PelvisBeforeAfter
        before={{ numbers: { crestMm: 9 }, heading: "3 May" }}
        after={{ numbers: { crestMm: 3 }, heading: "10 June" }}
        view="behind"
      />,
    );
    expect(html).toContain("3 May. Pelvis and spine from behind.");
    expect(html).toContain("10 June. Pelvis and spine from behind.");
    expect(html.match(/<p>drawn [^<]+<\/p>/g)).toEqual([
      "<p>drawn 1.5 times as tilted</p>",
      "<p>drawn 1.5 times as tilted</p>",
    ]);
  });
});
