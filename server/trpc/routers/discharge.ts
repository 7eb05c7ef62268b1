import { dischargedDto, dischargeFormDto, episodesDto, openedAgainDto, takenBackDto } from "@/domain/discharge/dtos";
import {
  dischargeClientSchema,
  dischargeOfSchema,
  openAgainSchema,
  takeBackDischargeSchema,
} from "@/domain/discharge/schemas";
import { dischargeClient } from "@/server/services/discharge/discharge-client";
import { openAgain } from "@/server/services/discharge/open-again";
import { readDischarge } from "@/server/services/discharge/read-discharge";
import { readEpisodes } from "@/server/services/discharge/read-episodes";
import { takeBackDischarge } from "@/server/services/discharge/take-back-discharge";
import { memberProcedure, router } from "../init";

const mayDischarge = memberProcedure("client.discharge");

export const dischargeRouter = router({
  read: mayDischarge
    .input(dischargeOfSchema)
    .output(dischargeFormDto)
    .query(({ ctx, input }) => readDischarge(ctx.actor, input)),
  episodes: memberProcedure("client.read")
    .input(dischargeOfSchema)
    .output(episodesDto)
    .query(({ ctx, input }) => readEpisodes(ctx.actor, input)),
  record: mayDischarge
    .input(dischargeClientSchema)
    .output(dischargedDto)
    .mutation(({ ctx, input }) => dischargeClient(ctx.actor, input)),
  takeBack: mayDischarge
    .input(takeBackDischargeSchema)
    .output(takenBackDto)
    .mutation(({ ctx, input }) => takeBackDischarge(ctx.actor, input)),
  openAgain: mayDischarge
    .input(openAgainSchema)
    .output(openedAgainDto)
    .mutation(({ ctx, input }) => openAgain(ctx.actor, input)),
});
