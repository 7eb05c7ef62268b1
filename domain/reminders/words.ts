/** What a client can be told of outside the app. None of it says anything of their health. */
export const noticeKinds = ["reminder", "message"] as const;
export type NoticeKind = (typeof noticeKinds)[number];
export type NoticeChannel = "mail" | "push";

/** How a notice ended: `quiet`: everything was logged already; `off`: switched off meanwhile; `gone`: no way to reach. */
export type NoticeOutcome = "sent" | "late" | "quiet" | "off" | "gone";

/** What a mail's "no more of these" stops. */
export const unsubscribeKinds = ["reminder", "message", "checkIn"] as const;
export type UnsubscribeKind = (typeof unsubscribeKinds)[number];
