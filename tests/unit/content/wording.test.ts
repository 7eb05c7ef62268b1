import { describe, expect, it } from "vitest";
import { clientNamespacesUsed, layoutSources, namespacesHandedOut, namespacesIn } from "./client-pages";
import { clientNamespaces, clientPageTexts, pageTexts, textsIn } from "./client-texts";
import { clientTexts, entries } from "./pack";
import { findSaid, neverSaid, neverSaidToClients } from "./wording";

const catalog = clientTexts.flatMap(({ key, texts }) => texts.map((text) => ({ where: key, text })));
/** Every text of every kind; sources are the titles of other people's work. */
const wholeCatalog = entries.flatMap(({ content: { sources: _, ...content } }) => textsIn(content, content.key));

describe("what the portal says", () => {
  it("never promises, diagnoses or frightens on any page", () =>
    expect(findSaid([...pageTexts, ...wholeCatalog], neverSaid)).toEqual([]));

  it("keeps to plain, kind words with clients: pages, mails and catalog texts", () => {
    expect(clientPageTexts.length).toBeGreaterThan(600);
    expect(findSaid([...clientPageTexts, ...catalog], [...neverSaid, ...neverSaidToClients])).toEqual([]);
  });

  it("reads every part of the messages that a client's page asks for", () => {
    const used = clientNamespacesUsed();
    expect(used).toEqual(expect.arrayContaining(["my.today", "my.plan", "account.signIn", "ui.evidence"]));
    const roots = new Set(used.map((namespace) => namespace.split(".")[0] ?? ""));
    expect([...roots].filter((namespace) => !clientNamespaces.includes(namespace))).toEqual([]);
    const handedOut = layoutSources().flatMap(namespacesHandedOut);
    expect(handedOut).toEqual(expect.arrayContaining(["my", "figure"]));
    expect(handedOut.filter((namespace) => !clientNamespaces.includes(namespace))).toEqual([]);
  });

  it("would notice a part that nobody listed", () => {
    const source = 'const t = useTranslations("stories.long"); const all = await getTranslations();';
    expect(namespacesIn(source)).toEqual(["stories.long", ""]);
    expect(namespacesHandedOut('<SegmentMessages namespaces={["my", "stories"]}>')).toEqual(["my", "stories"]);
  });

  it.each([
    "Your pelvis is out.",
    "This will fix your back.",
    "It turns off pain.",
    "A cure for back pain",
    "We detect the cause and diagnose it.",
    "You must stop.",
    "Your spine is twisted.",
    "The disc is worn.",
    "88% better than average",
  ])("would notice “%s”", (text) => {
    expect(findSaid([{ where: "planted", text }], [...neverSaid, ...neverSaidToClients])).not.toEqual([]);
  });

  it("lets through what the reference offers instead", () => {
    const texts = [
      "Your practitioner noted a difference between sides.",
      "This may help; we review it on 4 May.",
      "Nothing is a diagnosis until a person confirms it.",
      "Please get this checked today, or call the emergency number.",
    ].map((text) => ({ where: "planted", text }));
    expect(findSaid(texts, [...neverSaid, ...neverSaidToClients])).toEqual([]);
  });
});
