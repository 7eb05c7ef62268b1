import { router } from "../init";

export const peopleRouter = router({});
