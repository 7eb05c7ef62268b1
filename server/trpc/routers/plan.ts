import {
  builderDto,
  choicePageDto,
  comparisonDto,
  draftDto,
  publishedDto,
  starterDto,
  suggestionsDto,
  versionPageDto,
} from "@/domain/plan/dtos";
import { acceptedDto, alternativesDto, proposalDto } from "@/domain/plan/proposal-dtos";
import {
  acceptProposalSchema,
  addLineSchema,
  addStarterSchema,
  allowMinutesSchema,
  changeLineSchema,
  clientInputSchema,
  compareVersionsSchema,
  discardDraftSchema,
  listVersionsSchema,
  publishPlanSchema,
  readAlternativesSchema,
  readProposalSchema,
  removeLinesSchema,
  reorderLinesSchema,
  restoreDraftSchema,
  searchItemsSchema,
  setPurposesSchema,
  swapLineSchema,
  updateLineVersionSchema,
} from "@/domain/plan/schemas";
import { decidedSchema } from "@/domain/progress/follow-dtos";
import { decideProgressSchema } from "@/domain/progress/follow-schemas";
import { acceptProposal } from "@/server/services/plan/accept-proposal";
import { addLine } from "@/server/services/plan/add-line";
import { addStarter } from "@/server/services/plan/add-starter";
import { allowMinutes } from "@/server/services/plan/allow-minutes";
import { changeLine } from "@/server/services/plan/change-line";
import { decideProgress } from "@/server/services/plan/decide-progress";
import { discardDraft } from "@/server/services/plan/discard-draft";
import { publishPlan } from "@/server/services/plan/publish-plan";
import { readBuilder } from "@/server/services/plan/read";
import { readAlternatives } from "@/server/services/plan/read-alternatives";
import { readSuggestions, searchItems } from "@/server/services/plan/read-choices";
import { readProposal } from "@/server/services/plan/read-proposal";
import { compareVersions, listVersions } from "@/server/services/plan/read-versions";
import { removeLines } from "@/server/services/plan/remove-lines";
import { reorderLines } from "@/server/services/plan/reorder-lines";
import { restoreDraft } from "@/server/services/plan/restore-draft";
import { setPurposes } from "@/server/services/plan/set-purposes";
import { swapLine } from "@/server/services/plan/swap-line";
import { updateLineVersion } from "@/server/services/plan/update-line-version";
import { memberProcedure, router } from "../init";

export const planRouter = router({
  builder: memberProcedure("plan.read")
    .input(clientInputSchema)
    .output(builderDto)
    .query(({ ctx, input }) => readBuilder(ctx.actor, input)),
  suggestions: memberProcedure("plan.read")
    .input(clientInputSchema)
    .output(suggestionsDto)
    .query(({ ctx, input }) => readSuggestions(ctx.actor, input)),
  search: memberProcedure("plan.read")
    .input(searchItemsSchema)
    .output(choicePageDto)
    .query(({ ctx, input }) => searchItems(ctx.actor, input)),
  versions: memberProcedure("plan.read")
    .input(listVersionsSchema)
    .output(versionPageDto)
    .query(({ ctx, input }) => listVersions(ctx.actor, input)),
  compare: memberProcedure("plan.read")
    .input(compareVersionsSchema)
    .output(comparisonDto)
    .query(({ ctx, input }) => compareVersions(ctx.actor, input)),
  proposal: memberProcedure("plan.edit")
    .input(readProposalSchema)
    .output(proposalDto)
    .query(({ ctx, input }) => readProposal(ctx.actor, input)),
  alternatives: memberProcedure("plan.read")
    .input(readAlternativesSchema)
    .output(alternativesDto)
    .query(({ ctx, input }) => readAlternatives(ctx.actor, input)),
  acceptProposal: memberProcedure("plan.edit")
    .input(acceptProposalSchema)
    .output(acceptedDto)
    .mutation(({ ctx, input }) => acceptProposal(ctx.actor, input)),
  swapLine: memberProcedure("plan.edit")
    .input(swapLineSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => swapLine(ctx.actor, input)),
  addLine: memberProcedure("plan.edit")
    .input(addLineSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => addLine(ctx.actor, input)),
  addStarter: memberProcedure("plan.edit")
    .input(addStarterSchema)
    .output(starterDto)
    .mutation(({ ctx, input }) => addStarter(ctx.actor, input)),
  allowMinutes: memberProcedure("plan.edit")
    .input(allowMinutesSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => allowMinutes(ctx.actor, input)),
  changeLine: memberProcedure("plan.edit")
    .input(changeLineSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => changeLine(ctx.actor, input)),
  removeLines: memberProcedure("plan.edit")
    .input(removeLinesSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => removeLines(ctx.actor, input)),
  reorderLines: memberProcedure("plan.edit")
    .input(reorderLinesSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => reorderLines(ctx.actor, input)),
  setPurposes: memberProcedure("plan.edit")
    .input(setPurposesSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => setPurposes(ctx.actor, input)),
  updateLineVersion: memberProcedure("plan.edit")
    .input(updateLineVersionSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => updateLineVersion(ctx.actor, input)),
  restoreDraft: memberProcedure("plan.edit")
    .input(restoreDraftSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => restoreDraft(ctx.actor, input)),
  decideProgress: memberProcedure("plan.publish")
    .input(decideProgressSchema)
    .output(decidedSchema)
    .mutation(({ ctx, input }) => decideProgress(ctx.actor, input)),
  discardDraft: memberProcedure("plan.edit")
    .input(discardDraftSchema)
    .output(draftDto)
    .mutation(({ ctx, input }) => discardDraft(ctx.actor, input)),
  publish: memberProcedure("plan.publish")
    .input(publishPlanSchema)
    .output(publishedDto)
    .mutation(({ ctx, input }) => publishPlan(ctx.actor, input)),
});
