"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormFailure } from "@/components/forms/form-failure";
import { LanguageChoice } from "@/components/shell/language-choice";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";

/** The language of the account, on all its devices and in its mails. What was read in the other one is read again. */
export function AccountLanguage({ size }: { size?: 36 | 48 }) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const choose = useMutation(
    trpc.account.chooseLanguage.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
  return (
    <>
      <FormFailure failure={choose.error ? failureOf(choose.error) : null} />
      <LanguageChoice
        size={size}
        keep={(language) =>
          choose.mutateAsync({ language }).then(
            () => true,
            () => false,
          )
        }
      />
    </>
  );
}
