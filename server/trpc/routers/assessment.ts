import { router } from "../init";

export const assessmentRouter = router({});
