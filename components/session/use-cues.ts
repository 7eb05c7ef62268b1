"use client";

import { useEffect, useRef, useState } from "react";
import type { SessionClock } from "@/domain/progress/session-clock";

const place = "plumbline.sound";

/** Two soft tones: higher where work begins, lower where it ends. Off is remembered on the device. */
export function useCues(clock: SessionClock): { sound: boolean; toggleSound: () => void } {
  const [sound, setSound] = useState(true);
  const audio = useRef<AudioContext | null>(null);
  const heard = useRef(clock.index);
  useEffect(() => {
    setSound(window.localStorage.getItem(place) !== "off");
    return () => void audio.current?.close();
  }, []);
  const kind = clock.finished ? "end" : clock.segments[clock.index]?.kind;
  useEffect(() => {
    if (heard.current === clock.index && !clock.finished) return;
    heard.current = clock.index;
    if (!sound || kind === undefined || kind === "release") return;
    audio.current ??= new AudioContext();
    playTone(audio.current, kind === "rest" || kind === "end" ? 440 : 660);
  }, [clock.index, clock.finished, kind, sound]);
  const toggleSound = () => {
    setSound(!sound);
    window.localStorage.setItem(place, sound ? "off" : "on");
  };
  return { sound, toggleSound };
}

function playTone(audio: AudioContext, frequency: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const now = audio.currentTime;
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, now);
  volume.gain.linearRampToValueAtTime(0.2, now + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, now + 0.5);
  tone.connect(volume).connect(audio.destination);
  tone.start(now);
  tone.stop(now + 0.5);
}
