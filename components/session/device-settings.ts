"use client";

import { useSyncExternalStore } from "react";

/** How the player behaves on this device. Nothing of health is in it, so it outlives a sign-out. */
export interface DeviceSettings {
  sound: boolean;
  speech: boolean;
  vibration: boolean;
  /** The session goes on by itself from exercise to exercise. */
  handsFree: boolean;
  /** No time limits: a set lasts until the person says so. */
  ownPace: boolean;
}

export const usualSettings: DeviceSettings = {
  sound: true,
  speech: true,
  vibration: true,
  handsFree: true,
  ownPace: false,
};

const place = "plumbline.player";
const soundBefore = "plumbline.sound";
const listeners = new Set<() => void>();
let known: DeviceSettings | null = null;

function readSettings(): DeviceSettings {
  try {
    const text = window.localStorage.getItem(place);
    // Earlier versions knew one switch.
    const first = { ...usualSettings, sound: window.localStorage.getItem(soundBefore) !== "off" };
    return text === null ? first : mergeKnown(JSON.parse(text));
  } catch {
    return usualSettings;
  }
}

function mergeKnown(stored: unknown): DeviceSettings {
  const given = new Map(typeof stored === "object" && stored !== null ? Object.entries(stored) : []);
  const at = (name: keyof DeviceSettings) => {
    const value: unknown = given.get(name);
    return typeof value === "boolean" ? value : usualSettings[name];
  };
  return {
    sound: at("sound"),
    speech: at("speech"),
    vibration: at("vibration"),
    handsFree: at("handsFree"),
    ownPace: at("ownPace"),
  };
}

function change(part: Partial<DeviceSettings>): void {
  known = { ...(known ?? readSettings()), ...part };
  try {
    window.localStorage.setItem(place, JSON.stringify(known));
  } catch {
    // Forbidden or full: the choice holds until the page is left.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const snapshot = () => {
  known ??= readSettings();
  return known;
};

export function useDeviceSettings(): [DeviceSettings, (part: Partial<DeviceSettings>) => void] {
  return [useSyncExternalStore(subscribe, snapshot, () => usualSettings), change];
}
