import type { WorkerScope } from "./scope";

interface Notice {
  title: string;
  body: string;
  path: string;
  tag: string;
}

/** Shows what the portal pushes, and opens its page when it is tapped: in a window that is open already, where there is one. */
export function showNotices(self: WorkerScope): void {
  self.addEventListener("push", (event) => {
    // A browser that let a push pass without a notice would take the permission away: a garbled one shows, too.
    const { title, body, path, tag } = readNotice(event.data);
    event.waitUntil(self.registration.showNotification(title, { body, tag, data: path, icon: "/icons/icon-192.png" }));
  });
  self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(openPage(self, event.notification.data));
  });
}

function readNotice(data: { json: () => unknown } | null): Notice {
  const plain: Notice = { title: "Plumbline", body: "", path: "/my", tag: "plumbline" };
  try {
    const said: unknown = data?.json();
    if (typeof said !== "object" || said === null) return plain;
    const text = (name: keyof Notice) => {
      const value: unknown = Reflect.get(said, name);
      return typeof value === "string" ? value : plain[name];
    };
    return { title: text("title"), body: text("body"), path: text("path"), tag: text("tag") };
  } catch {
    return plain;
  }
}

async function openPage(self: WorkerScope, path: unknown): Promise<void> {
  // Only pages of ours: what stands in a notice never leads anywhere else.
  const url = new URL(typeof path === "string" ? path : "/my", self.location.origin);
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = windows.find((window) => new URL(window.url).pathname === url.pathname);
  await (open ? open.focus() : self.clients.openWindow(url.href));
}
