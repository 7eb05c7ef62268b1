import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native and worker-thread packages stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "graphile-worker", "pg", "pino", "nodemailer", "sharp", "esbuild"],
  devIndicators: false,
  // `npm run check` checks the types, tests included; doing it again here would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
};

export default createNextIntlPlugin("./server/i18n/request.ts")(config);
