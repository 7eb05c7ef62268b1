import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DiffView } from "@/components/catalog/diff-view";
import { FigureFaults } from "@/components/catalog/figure-faults";
import { PictureField } from "@/components/catalog/picture-field";
import { diffEntries } from "@/domain/catalog/diff";
import messages from "@/messages/en.json";
import { standing } from "../figure/poses";
import { bridge } from "./samples";

const onError = (error: Error) => {
  throw error;
};
const shown = (node: ReactNode): string =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={messages} onError={onError}>
        {node}
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );
const mediaId = "019aa000-0000-7000-8000-000000000000";
const pose = { ...standing, key: "e_bridge" };
const entry = (change: Partial<typeof bridge>) => ({ kind: "exercise" as const, content: { ...bridge, ...change } });

describe("a comparison of drawings", () => {
  const compared = (before: ReturnType<typeof entry>, after: ReturnType<typeof entry>) =>
    shown(<DiffView kind="exercise" changes={diffEntries(before, after)} names={[]} before={before} after={after} />);
  it("shows both figures, and no numbers", () => {
    const html = compared(entry({ pose }), entry({ pose: { ...pose, base: { lumbarFlexion: 30 } } }));
    expect(html).toContain("The figure changed.");
    expect(html.match(/<svg/g)).toHaveLength(2);
    expect(html).not.toContain("lumbarFlexion");
  });
  it("shows a picture that came, with its words", () => {
    const html = compared(entry({}), entry({ picture: { mediaId, alt: "Calves on a chair" } }));
    expect(html).toContain("None");
    expect(html).toContain(`src="/api/media/${mediaId}"`);
    expect(html).toContain('alt="Calves on a chair"');
    expect(html).not.toContain(`>${mediaId}`);
  });
});

describe("the field for a picture", () => {
  const field = (value: unknown) =>
    shown(
      <PictureField
        path="picture"
        label="Picture"
        value={value}
        onValueChange={() => {}}
        draft={{}}
        names={[]}
        errorOf={(path) => (path === "picture.alt" ? "This is needed." : null)}
      />,
    );
  it("asks for a file, and for words once there is one", () => {
    expect(field(undefined)).toContain("Choose a picture");
    expect(field(undefined)).not.toContain("<img");
    const chosen = field({ mediaId, alt: "" });
    expect(chosen).toContain(`src="/api/media/${mediaId}"`);
    expect(chosen).toContain("This is needed.");
    expect(chosen).toContain("Take the picture away");
  });
});

it("lists the faults of a figure by key and part", () => {
  const html = shown(
    <FigureFaults
      problems={[{ field: "pose.keys.1", reason: "pose_under_floor", facts: { part: "knee.right", value: 3.1 } }]}
    />,
  );
  expect(html).toContain("Figure, key 2");
  expect(html).toContain("Right knee goes 3.1 % of the body’s height under the floor.");
});
