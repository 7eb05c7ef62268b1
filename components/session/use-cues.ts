"use client";

import { useEffect, useRef } from "react";
import type { Segment, SessionClock } from "@/domain/progress/session-clock";
import { useDeviceSettings } from "./device-settings";
import { type SpeechState, useSpeech } from "./use-speech";

/** What is said when a stretch begins; null where nothing is worth a word. */
export type CueWords = (clock: SessionClock) => string | null;

type Moment = Segment["kind"] | "end";

/**
 * Tells without the screen where the clock is: two soft tones (higher where work begins, lower where it ends) with a tick for each
 * second of getting ready, the words of the stretch, and a buzz. Each has its switch.
 */
export function useCues(clock: SessionClock, words: CueWords): { speech: SpeechState } {
  const [settings] = useDeviceSettings();
  const { state, say } = useSpeech(settings.speech);
  const audio = useRef<AudioContext | null>(null);
  const heard = useRef<string | null>(null);
  const segment = clock.segments[clock.index];
  const moment: Moment | undefined = clock.finished ? "end" : segment?.kind;
  const stretch = `${clock.index} ${moment}`;
  useEffect(
    () => () => {
      void audio.current?.close();
      audio.current = null;
    },
    [],
  );
  const tone = useRef((frequency: number, seconds: number) => {
    audio.current ??= new AudioContext();
    playTone(audio.current, frequency, seconds);
  }).current;
  useEffect(() => {
    // A clock that stands still begins nothing: the first words come when it runs.
    if (heard.current === stretch || (!clock.running && !clock.finished) || moment === undefined) return;
    heard.current = stretch;
    const text = words(clock);
    if (text) say(text);
    if (moment === "release" || moment === "ready") return;
    const isRest = moment === "rest" || moment === "end";
    if (settings.sound) tone(isRest ? 440 : 660, 0.5);
    if (settings.vibration) vibrate(isRest ? [60, 80, 60] : [120]);
  }, [stretch, clock, moment, words, say, settings.sound, settings.vibration, tone]);
  const left = segment?.kind === "ready" ? Math.ceil(segment.seconds - clock.elapsed) : null;
  useEffect(() => {
    if (left !== null && left > 0 && clock.running && settings.sound) tone(520, 0.08);
  }, [left, clock.running, settings.sound, tone]);
  return { speech: state };
}

/** Whether this device can buzz; phones of one maker never can. */
export const canVibrate = () => "vibrate" in navigator;

function vibrate(pattern: number[]): void {
  // Before the first touch a browser refuses, loudly.
  if (canVibrate() && navigator.userActivation.hasBeenActive) navigator.vibrate(pattern);
}

function playTone(audio: AudioContext, frequency: number, seconds: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const now = audio.currentTime;
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, now);
  volume.gain.linearRampToValueAtTime(0.2, now + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, now + Math.max(0.06, seconds));
  tone.connect(volume).connect(audio.destination);
  tone.start(now);
  tone.stop(now + Math.max(0.06, seconds));
}
