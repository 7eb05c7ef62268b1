import { clientDetailSchema, clientPageSchema, foundClientsSchema, savedClientSchema } from "@/domain/clients/dtos";
import {
  changeClientSchema,
  clientIdSchema,
  createClientSchema,
  findClientsSchema,
  listClientsSchema,
} from "@/domain/clients/schemas";
import { archiveClient } from "@/server/services/clients/archive-client";
import { bringBackClient } from "@/server/services/clients/bring-back-client";
import { changeClient } from "@/server/services/clients/change-client";
import { createClient } from "@/server/services/clients/create-client";
import { readClient } from "@/server/services/clients/read-client";
import { findClients, listClients } from "@/server/services/clients/read-list";
import { memberProcedure, router } from "../init";

export const clientsRouter = router({
  list: memberProcedure("client.list")
    .input(listClientsSchema)
    .output(clientPageSchema)
    .query(({ ctx, input }) => listClients(ctx.actor, input)),
  find: memberProcedure("client.list")
    .input(findClientsSchema)
    .output(foundClientsSchema)
    .query(({ ctx, input }) => findClients(ctx.actor, input)),
  read: memberProcedure("client.read")
    .input(clientIdSchema)
    .output(clientDetailSchema)
    .query(({ ctx, input }) => readClient(ctx.actor, input)),
  create: memberProcedure("client.create")
    .input(createClientSchema)
    .output(savedClientSchema)
    .mutation(({ ctx, input }) => createClient(ctx.actor, input)),
  change: memberProcedure("client.change")
    .input(changeClientSchema)
    .output(savedClientSchema)
    .mutation(({ ctx, input }) => changeClient(ctx.actor, input)),
  archive: memberProcedure("client.change")
    .input(clientIdSchema)
    .output(savedClientSchema)
    .mutation(({ ctx, input }) => archiveClient(ctx.actor, input)),
  bringBack: memberProcedure("client.change")
    .input(clientIdSchema)
    .output(savedClientSchema)
    .mutation(({ ctx, input }) => bringBackClient(ctx.actor, input)),
});
