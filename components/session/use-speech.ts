"use client";

import { useLocale } from "next-intl";
import { useCallback, useEffect, useState } from "react";

export type SpeechState = "ready" | "no_voice" | "unsupported";

/** Says a text in the client's language with a voice of this device; silent, and honest about it, where there is none. */
export function useSpeech(on: boolean): { state: SpeechState; say: (text: string) => void } {
  const locale = useLocale();
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [supported, setSupported] = useState(true);
  useEffect(() => {
    if (!("speechSynthesis" in window)) {
      setSupported(false);
      return;
    }
    const synthesis = window.speechSynthesis;
    // Voices come late in most browsers.
    const choose = () => setVoice(voiceFor(locale, synthesis.getVoices()));
    choose();
    synthesis.addEventListener("voiceschanged", choose);
    return () => {
      synthesis.removeEventListener("voiceschanged", choose);
      synthesis.cancel();
    };
  }, [locale]);
  useEffect(() => {
    if (!on && supported) window.speechSynthesis.cancel();
  }, [on, supported]);
  const say = useCallback(
    (text: string) => {
      if (!on || !voice) return;
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      // What is said now counts: a sentence that is late would tell of the past.
      window.speechSynthesis.cancel();
      window.speechSynthesis.speak(spoken);
    },
    [on, voice],
  );
  return { state: supported ? (voice ? "ready" : "no_voice") : "unsupported", say };
}

/** A voice of the language: one on the device before one of the network, the device's own choice first. */
export function voiceFor<Voice extends Pick<SpeechSynthesisVoice, "lang" | "default" | "localService">>(
  locale: string,
  voices: readonly Voice[],
): Voice | null {
  const language = languageOf(locale);
  const own = voices.filter(({ lang }) => languageOf(lang) === language);
  const rank = ({ localService, default: isDefault }: Voice) => Number(localService) * 2 + Number(isDefault);
  return own.sort((one, other) => rank(other) - rank(one))[0] ?? null;
}

// Android writes en_GB.
const languageOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
