import { type Words, wordsOf } from "./words";

let made: Words | undefined;

/** English between two Arabic letters: still legible, a third longer, and set from right to left. */
export function pseudoWords(): Words {
  made ??= marked(wordsOf("en"));
  return made;
}

function marked<Tree extends object>(tree: Tree): Tree {
  const entries = Object.entries(tree).map(([key, text]): [string, unknown] => [
    key,
    typeof text === "string" ? `ع ${text} ${"ن".repeat(Math.ceil(text.length / 8))}` : marked(text),
  ]);
  return { ...tree, ...Object.fromEntries(entries) };
}
