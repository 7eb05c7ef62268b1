/** What a worker's global scope has and a page's has not, as far as it is used: the two type libraries exclude each other. */
export interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (which: { type: "window"; includeUncontrolled?: boolean }) => Promise<readonly WindowOfOurs[]>;
    openWindow: (url: string) => Promise<WindowOfOurs | null>;
  };
  readonly registration: ServiceWorkerRegistration;
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
}

interface WindowOfOurs {
  readonly url: string;
  focus: () => Promise<unknown>;
  navigate: (url: string) => Promise<unknown>;
}

interface WorkerEvents {
  install: Lasting;
  activate: Lasting;
  message: Lasting & { readonly data: unknown; readonly ports: readonly MessagePort[] };
  fetch: FetchOfPage;
  push: Lasting & { readonly data: { json: () => unknown; text: () => string } | null };
  notificationclick: Lasting & { readonly notification: Notification };
}

/** The worker is kept alive until the work is done. */
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchOfPage extends Lasting {
  readonly request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
