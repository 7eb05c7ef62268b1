import { createCallerFactory, router } from "./init";
import { accountRouter } from "./routers/account";
import { assessmentRouter } from "./routers/assessment";
import { auditRouter } from "./routers/audit";
import { catalogRouter } from "./routers/catalog";
import { causesRouter } from "./routers/causes";
import { checkInsRouter } from "./routers/check-ins";
import { clientsRouter } from "./routers/clients";
import { dischargeRouter } from "./routers/discharge";
import { erasureRouter } from "./routers/erasure";
import { jobsRouter } from "./routers/jobs";
import { messagesRouter } from "./routers/messages";
import { myRouter } from "./routers/my";
import { outcomesRouter } from "./routers/outcomes";
import { peopleRouter } from "./routers/people";
import { planRouter } from "./routers/plan";
import { progressRouter } from "./routers/progress";
import { remindersRouter } from "./routers/reminders";
import { screensRouter } from "./routers/screens";
import { transferRouter } from "./routers/transfer";
import { triageRouter } from "./routers/triage";

export const appRouter = router({
  account: accountRouter,
  outcomes: outcomesRouter,
  people: peopleRouter,
  catalog: catalogRouter,
  clients: clientsRouter,
  screens: screensRouter,
  assessment: assessmentRouter,
  causes: causesRouter,
  plan: planRouter,
  my: myRouter,
  messages: messagesRouter,
  progress: progressRouter,
  audit: auditRouter,
  jobs: jobsRouter,
  reminders: remindersRouter,
  checkIns: checkInsRouter,
  erasure: erasureRouter,
  transfer: transferRouter,
  discharge: dischargeRouter,
  triage: triageRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
