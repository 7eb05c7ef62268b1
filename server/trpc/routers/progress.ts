import { router } from "../init";

export const progressRouter = router({});
