import { router } from "../init";

export const screensRouter = router({});
