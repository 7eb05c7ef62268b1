import { LanguageChoice } from "./language-choice";
import { PlainShell, type PlainShellProps } from "./plain-shell";

/** The frame of sign-in, invitation, reset and check-in, where a language can be chosen. */
export function PublicShell(props: Omit<PlainShellProps, "last">) {
  return <PlainShell {...props} last={<LanguageChoice size={36} />} />;
}
