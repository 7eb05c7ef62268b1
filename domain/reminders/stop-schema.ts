import { z } from "zod";

export const stopLinkSchema = z.strictObject({ token: z.string().min(1).max(300) });
