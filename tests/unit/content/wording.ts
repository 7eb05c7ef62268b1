/** What the portal never says to anyone (domain reference 9.1, 9.2, 9.4), and why. Case is ignored. */
export const neverSaid: { pattern: RegExp; why: string }[] = [
  { pattern: /(?<!(?:nothing (?:here )?is|not) a )\bdiagnos\w*/i, why: "It records what a professional decided." },
  { pattern: /\b(cur(?:e|es|ed|ing)|guarantee\w*|miracle)\b/i, why: "It promises no outcome." },
  { pattern: /\b(will|to) (fix|heal|end|banish) (your|the|this) (back|pain|problem)/i, why: "It may help." },
  { pattern: /\bpermanent(ly)?\b/i, why: "Relief may be temporary." },
  { pattern: /\b(turn|switch|shut)(s|ed|ing)? (off|down) (the |your )?pain/i, why: "Pain has no switch." },
  { pattern: /\b(serious|dangerous) disease/i, why: "It says what to do next, never how likely a disease is." },
  { pattern: /\brecommended treatment\b/i, why: "The practitioner chooses." },
  { pattern: /\bbetter than average\b/i, why: "Numbers come with their group and interval." },
];

/** What is never said to clients, besides: it frightens, blames or commands. */
export const neverSaidToClients: { pattern: RegExp; why: string }[] = [
  {
    pattern: /\bmisalign\w*|\bout of (place|line|alignment)\b|\btwisted\b|\bcrooked\b/i,
    why: "A difference was noted.",
  },
  {
    pattern: /\b(pelvis|spine|back|joint|disc) (is|has) (out|gone|slipped)\b|\bslipped disc\b/i,
    why: "Nothing is out.",
  },
  { pattern: /\b(unstable|instability|fragile|worn|wear and tear|degenerat\w*|crumbl\w*)\b/i, why: "It frightens." },
  { pattern: /\bdamag(e|es|ed|ing)\b/i, why: "It frightens." },
  { pattern: /\byou must\b|\bstop (all|everything)\b|\byou are (doing )?(it )?wrong\b/i, why: "Consider, for now." },
  { pattern: /\b(bad|poor|faulty) posture\b|\babnormal\b/i, why: "It blames." },
  { pattern: /\b(lazy|failed|you failed|gave up|streak)\b/i, why: "Guilt is not the currency." },
];

export interface Said {
  where: string;
  text: string;
}

/** Every text that says one of these, with the words and the reason. */
export function findSaid(texts: readonly Said[], rules: typeof neverSaid): string[] {
  return texts.flatMap(({ where, text }) =>
    rules.flatMap(({ pattern, why }) => {
      const found = pattern.exec(text);
      return found ? [`${where}: “${found[0]}” (${why})`] : [];
    }),
  );
}
