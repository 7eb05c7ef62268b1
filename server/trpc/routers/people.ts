import { doneDto, linkDto } from "@/domain/account/dtos";
import { noInputSchema, oneTimeLinkSchema } from "@/domain/account/schemas";
import {
  acceptedDto,
  changedRolesDto,
  chosenLogoDto,
  clientAccessDto,
  decisionSupportDto,
  invitationLinkDto,
  invitationPageDto,
  invitedDto,
  memberPageDto,
  practiceDto,
  setUpDto,
} from "@/domain/people/dtos";
import {
  acceptInvitationSchema,
  changePracticeSchema,
  changeRolesSchema,
  chooseDecisionSupportSchema,
  chooseLogoSchema,
  clientAccessSchema,
  invitationIdSchema,
  invitationsQuerySchema,
  inviteClientSchema,
  inviteMemberSchema,
  membersQuerySchema,
  removeMemberSchema,
  setUpPracticeSchema,
} from "@/domain/people/schemas";
import { networkAddress } from "@/server/auth/network-address";
import { keptLanguage } from "@/server/i18n/language-of";
import { acceptInvitation } from "@/server/services/people/accept-invitation";
import { changePractice } from "@/server/services/people/change-practice";
import { changeRoles } from "@/server/services/people/change-roles";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { chooseLogo } from "@/server/services/people/choose-logo";
import { inviteClient } from "@/server/services/people/invite-client";
import { inviteMember } from "@/server/services/people/invite-member";
import { readClientAccess, readInvitations, readMembers, readPractice } from "@/server/services/people/read";
import { readDecisionSupport } from "@/server/services/people/read-decision-support";
import { readInvitationLink } from "@/server/services/people/read-invitation-link";
import { removeMember } from "@/server/services/people/remove-member";
import { resendInvitation } from "@/server/services/people/resend-invitation";
import { withdrawInvitation } from "@/server/services/people/withdraw-invitation";
import { readSetupLink, setUpPractice } from "@/server/services/setup/set-up-practice";
import { memberProcedure, publicProcedure, router } from "../init";

export const peopleRouter = router({
  members: memberProcedure("member.read")
    .input(membersQuerySchema)
    .output(memberPageDto)
    .query(({ ctx, input }) => readMembers(ctx.actor, input)),
  invitations: memberProcedure("member.read")
    .input(invitationsQuerySchema)
    .output(invitationPageDto)
    .query(({ ctx, input }) => readInvitations(ctx.actor, input)),
  changeRoles: memberProcedure("member.manage")
    .input(changeRolesSchema)
    .output(changedRolesDto)
    .mutation(({ ctx, input }) => changeRoles(ctx.actor, input)),
  removeMember: memberProcedure("member.manage")
    .input(removeMemberSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => removeMember(ctx.actor, input)),
  inviteMember: memberProcedure("member.manage")
    .input(inviteMemberSchema)
    .output(invitedDto)
    .mutation(({ ctx, input }) => inviteMember(ctx.actor, input)),
  clientAccess: memberProcedure("client.invite")
    .input(clientAccessSchema)
    .output(clientAccessDto)
    .query(({ ctx, input }) => readClientAccess(ctx.actor, input)),
  inviteClient: memberProcedure("client.invite")
    .input(inviteClientSchema)
    .output(invitedDto)
    .mutation(({ ctx, input }) => inviteClient(ctx.actor, input)),
  resendInvitation: memberProcedure("client.invite")
    .input(invitationIdSchema)
    .output(invitedDto)
    .mutation(({ ctx, input }) => resendInvitation(ctx.actor, input)),
  withdrawInvitation: memberProcedure("client.invite")
    .input(invitationIdSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => withdrawInvitation(ctx.actor, input)),
  invitationLink: publicProcedure
    .input(oneTimeLinkSchema)
    .output(invitationLinkDto)
    .query(({ ctx, input }) => readInvitationLink(input.token, ctx.requestId)),
  acceptInvitation: publicProcedure
    .input(acceptInvitationSchema)
    .output(acceptedDto)
    .mutation(({ ctx, input }) =>
      acceptInvitation(input, {
        from: networkAddress(ctx.headers),
        requestId: ctx.requestId,
        language: keptLanguage(ctx.headers),
      }),
    ),
  practice: memberProcedure("practice.read")
    .input(noInputSchema)
    .output(practiceDto)
    .query(({ ctx, input }) => readPractice(ctx.actor, input)),
  changePractice: memberProcedure("practice.change")
    .input(changePracticeSchema)
    .output(practiceDto)
    .mutation(({ ctx, input }) => changePractice(ctx.actor, input)),
  chooseLogo: memberProcedure("practice.change")
    .input(chooseLogoSchema)
    .output(chosenLogoDto)
    .mutation(({ ctx, input }) => chooseLogo(ctx.actor, input)),
  decisionSupport: memberProcedure("support.read")
    .input(noInputSchema)
    .output(decisionSupportDto)
    .query(({ ctx, input }) => readDecisionSupport(ctx.actor, input)),
  chooseDecisionSupport: memberProcedure("practice.change")
    .input(chooseDecisionSupportSchema)
    .output(decisionSupportDto)
    .mutation(({ ctx, input }) => chooseDecisionSupport(ctx.actor, input)),
  setUpLink: publicProcedure
    .input(oneTimeLinkSchema)
    .output(linkDto)
    .query(async ({ input }) => ({ state: await readSetupLink(input.token) })),
  setUpPractice: publicProcedure
    .input(setUpPracticeSchema)
    .output(setUpDto)
    .mutation(({ ctx, input }) => setUpPractice(input, ctx.requestId)),
});
