import {
  bringBackSchema,
  createItemSchema,
  exportCatalogSchema,
  historySchema,
  importCatalogSchema,
  itemSchema,
  itemVersionSchema,
  listCatalogSchema,
  namesSchema,
  publishedItemSchema,
  publishedOfKindSchema,
  publishItemSchema,
  retireItemSchema,
  saveDraftSchema,
  sendBackSchema,
  submitItemSchema,
} from "@/domain/catalog/actions";
import {
  catalogItemDto,
  catalogNamesDto,
  catalogPageDto,
  exportFileDto,
  historyPageDto,
  importResultDto,
  itemStateDto,
  itemVersionDto,
  publishedEntryDto,
  publishedListDto,
} from "@/domain/catalog/dtos";
import { bringBackItem } from "@/server/services/catalog/bring-back-item";
import { createItem } from "@/server/services/catalog/create-item";
import { exportCatalog } from "@/server/services/catalog/export-catalog";
import { importCatalog } from "@/server/services/catalog/import-catalog";
import { publishItem } from "@/server/services/catalog/publish-item";
import { readHistory, readItem, readItemVersion } from "@/server/services/catalog/read-item";
import { listCatalog } from "@/server/services/catalog/read-list";
import { readNames, readPublished, readPublishedItem } from "@/server/services/catalog/read-published";
import { retireItem } from "@/server/services/catalog/retire-item";
import { saveDraft } from "@/server/services/catalog/save-draft";
import { sendBackItem } from "@/server/services/catalog/send-back-item";
import { submitItem } from "@/server/services/catalog/submit-item";
import { memberProcedure, router } from "../init";

export const catalogRouter = router({
  list: memberProcedure("catalog.edit")
    .input(listCatalogSchema)
    .output(catalogPageDto)
    .query(({ ctx, input }) => listCatalog(ctx.actor, input)),
  published: memberProcedure("catalog.read")
    .input(publishedOfKindSchema)
    .output(publishedListDto)
    .query(({ ctx, input }) => readPublished(ctx.actor, input)),
  publishedItem: memberProcedure("catalog.read")
    .input(publishedItemSchema)
    .output(publishedEntryDto)
    .query(({ ctx, input }) => readPublishedItem(ctx.actor, input)),
  names: memberProcedure("catalog.read")
    .input(namesSchema)
    .output(catalogNamesDto)
    .query(({ ctx, input }) => readNames(ctx.actor, input)),
  item: memberProcedure("catalog.edit")
    .input(itemSchema)
    .output(catalogItemDto)
    .query(({ ctx, input }) => readItem(ctx.actor, input)),
  version: memberProcedure("catalog.read")
    .input(itemVersionSchema)
    .output(itemVersionDto)
    .query(({ ctx, input }) => readItemVersion(ctx.actor, input)),
  history: memberProcedure("catalog.edit")
    .input(historySchema)
    .output(historyPageDto)
    .query(({ ctx, input }) => readHistory(ctx.actor, input)),
  create: memberProcedure("catalog.edit")
    .input(createItemSchema)
    .output(itemStateDto)
    .mutation(({ ctx, input }) => createItem(ctx.actor, input)),
  save: memberProcedure("catalog.edit")
    .input(saveDraftSchema)
    .output(itemStateDto)
    .mutation(({ ctx, input }) => saveDraft(ctx.actor, input)),
  submit: memberProcedure("catalog.edit")
    .input(submitItemSchema)
    .output(itemStateDto)
    .mutation(({ ctx, input }) => submitItem(ctx.actor, input)),
  sendBack: memberProcedure("catalog.publish")
    .input(sendBackSchema)
    .output(itemStateDto)
    .mutation(({ ctx, input }) => sendBackItem(ctx.actor, input)),
  publish: memberProcedure("catalog.publish")
    .input(publishItemSchema)
    .output(itemStateDto)
    .mutation(({ ctx, input }) => publishItem(ctx.actor, input)),
  retire: memberProcedure("catalog.publish")
    .input(retireItemSchema)
    .output(itemStateDto)
    .mutation(({ ctx, input }) => retireItem(ctx.actor, input)),
  bringBack: memberProcedure("catalog.publish")
    .input(bringBackSchema)
    .output(itemStateDto)
    .mutation(({ ctx, input }) => bringBackItem(ctx.actor, input)),
  import: memberProcedure("catalog.edit")
    .input(importCatalogSchema)
    .output(importResultDto)
    .mutation(({ ctx, input }) => importCatalog(ctx.actor, input)),
  export: memberProcedure("catalog.edit")
    .input(exportCatalogSchema)
    .output(exportFileDto)
    .mutation(({ ctx, input }) => exportCatalog(ctx.actor, input)),
});
