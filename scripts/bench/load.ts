import http from "node:http";

export interface LoadRequest {
  url: string;
  method: "GET" | "POST";
  /** Made anew for each request: a log needs an id of its own, and logs come from several clients. */
  next: () => { headers: Record<string, string>; body?: string };
}

export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

/** Sends for `seconds` from `lanes` connections, each waiting for its answer; times in milliseconds. */
export async function sendLoad(request: LoadRequest, lanes: number, seconds: number): Promise<LoadResult> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: lanes });
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  let failed = 0;
  const lane = async () => {
    while (performance.now() < until) {
      const started = performance.now();
      const status = await sendOnce(request, agent);
      times.push(performance.now() - started);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failed };
}

function sendOnce({ url, method, next }: LoadRequest, agent: http.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const { headers, body } = next();
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const request = http.request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    request.once("error", reject);
    request.end(body);
  });
}
