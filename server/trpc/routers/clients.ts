import { router } from "../init";

export const clientsRouter = router({});
