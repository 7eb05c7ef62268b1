interface Lockfile {
  packages?: Record<string, { version?: string; optional?: boolean; link?: boolean }>;
}

export const root: string;
export function nodeProblem(version: string): string | undefined;
export function ensureNode(): void;
export function isInstalled(wanted: Lockfile | undefined, installed: Lockfile | undefined): boolean;
export function ensurePackages(): Promise<void>;
