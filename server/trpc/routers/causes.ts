import { router } from "../init";

export const causesRouter = router({});
