import { getRequestConfig } from "next-intl/server";
import messages from "@/messages/en.json";

/** English, with British dates. Moments are shown in a zone that the page names; UTC only where none is named. */
export default getRequestConfig(async () => ({ locale: "en-GB", timeZone: "UTC", messages }));
