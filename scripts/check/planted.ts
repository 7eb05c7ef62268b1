import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { cruiseRooms, ruleNames } from "./cruise";
import { ROOMS } from "./files";

/** One broken import for every rule: a check that finds none of these has stopped looking. */
const PLANTED: Record<string, Record<string, string>> = {
  "domain-is-pure": {
    "domain/plan/clock.ts": 'import { readFileSync } from "node:fs";\nexport const now = readFileSync;',
  },
  "nothing-imports-app": {
    "components/plan/page.tsx": 'import { page } from "@/app/page";\nexport const mine = page;',
  },
  "nothing-imports-tests": {
    "server/log.ts": 'import { factory } from "@/tests/support/factory";\nexport const log = factory;',
  },
  "nothing-imports-scripts": { "server/env.ts": 'import { start } from "@/scripts/start";\nexport const env = start;' },
  "only-services-touch-db": { "app/query.ts": 'import { pool } from "@/db/pool";\nexport const query = pool;' },
  "db-imports-domain-only": { "db/mail.ts": 'import { send } from "../server/mail/send";\nexport const mail = send;' },
  "services-know-no-transport": {
    "server/services/plan/publish.ts": 'import { TRPCError } from "@trpc/server";\nexport const failure = TRPCError;',
  },
  "server-knows-no-components": {
    "server/pdf/sheet.ts": 'import { chart } from "@/components/chart";\nexport const pdf = chart;',
  },
  "trpc-goes-through-services": {
    "server/trpc/mail.ts": 'import { send } from "@/server/mail/send";\nexport const mail = send;',
  },
  "components-know-no-server": {
    "components/plan/row.ts": 'import type { Row } from "@/server/services/row";\nexport const row = (it: Row) => it;',
  },
  "components-take-only-types-from-trpc": {
    "components/plan/router.ts": 'import { router } from "@/server/trpc/root";\nexport const mine = router;',
  },
  "ui-knows-no-domain": {
    "components/ui/dose.ts": 'import { dose } from "@/domain/plan/dose";\nexport const shown = dose;',
  },
  "only-auth-imports-next-auth": {
    "app/sign-in.ts": 'import NextAuth from "next-auth";\nexport const auth = NextAuth;',
  },
  "no-test-tools-in-the-product": { "components/fuzz.ts": 'import fc from "fast-check";\nexport const fuzz = fc;' },
  "no-cycles": {
    "domain/plan/one.ts": 'import { two } from "./two";\nexport const one = () => two;',
    "domain/plan/two.ts": 'import { one } from "./one";\nexport const two = () => one;',
  },
  "no-unresolved": { "components/lost.ts": 'import { gone } from "@/components/gone";\nexport const lost = gone;' },
};

/** What a house in order may do; none of it may be reported. */
const IN_ORDER: Record<string, string> = {
  "app/page.tsx":
    'import { chart } from "@/components/chart";\nimport { row } from "@/server/services/row";\nexport const page = [chart, row];',
  "components/chart.tsx":
    'import { dose } from "@/domain/plan/dose";\nimport type { Router } from "@/server/trpc/root";\nexport const chart = (router: Router) => [dose, router];',
  "db/pool.ts": 'import pg from "pg";\nimport { dose } from "@/domain/plan/dose";\nexport const pool = [pg, dose];',
  "domain/plan/dose.ts": 'import { z } from "zod";\nexport const dose = z.number();',
  "scripts/start.ts": 'import { pool } from "@/db/pool";\nexport const start = pool;',
  "server/mail/send.ts": "export const send = 1;",
  "server/services/row.ts":
    'import { pool } from "@/db/pool";\nimport { send } from "@/server/mail/send";\nexport interface Row { id: string }\nexport const row = [pool, send];',
  "server/trpc/root.ts":
    'import { row } from "@/server/services/row";\nexport const router = row;\nexport type Router = typeof router;',
  "tests/support/factory.ts": 'import { row } from "@/server/services/row";\nexport const factory = row;',
};

const TSCONFIG =
  '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "Bundler", "jsx": "react-jsx", "paths": { "@/*": ["./*"] } } }';

function plant(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, name), `${text}\n`);
  }
}

/** Builds a small house with one broken import for every rule; returns the rules that did not notice. */
export async function findBlindRules(project: string): Promise<string[]> {
  const root = mkdtempSync(path.join(os.tmpdir(), "plumbline-boundaries-"));
  try {
    plant(root, IN_ORDER);
    writeFileSync(path.join(root, "tsconfig.json"), TSCONFIG);
    symlinkSync(path.join(project, "node_modules"), path.join(root, "node_modules"));
    symlinkSync(path.join(project, "package.json"), path.join(root, "package.json"));
    const clean = await cruiseRooms(root, ROOMS);
    const wrong = clean.violations.map(({ text }) => `reported without a reason: ${text}`);
    for (const files of Object.values(PLANTED)) plant(root, files);
    const { violations } = await cruiseRooms(root, ROOMS);
    const noticed = new Set(violations.map(({ rule }) => rule));
    const blind = ruleNames().filter((rule) => !(rule in PLANTED) || !noticed.has(rule));
    return [...wrong, ...blind.map((rule) => `did not notice its planted violation: ${rule}`)];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
