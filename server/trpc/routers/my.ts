import { router } from "../init";

export const myRouter = router({});
