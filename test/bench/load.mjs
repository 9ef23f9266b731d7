// Sixteen requests in flight over kept connections, for a time; `next` makes each request.
import http from 'node:http';

const CONNECTIONS = 16;

/** `{ perSecond, p50, p99 }`, times in milliseconds. Any answer but 200 ends the run: a refusal is fast and proves nothing. */
export async function load(next, milliseconds) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times = [];
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < milliseconds) {
      const sent = performance.now();
      await send(agent, next());
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((left, right) => left - right);
  const at = (share) => times[Math.floor(times.length * share)];
  return { requests: times.length, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** The text of one answer, which must be 200. */
export async function send(agent, request) {
  const { status, text } = await call(agent, request);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return text;
}

/** One request and its answer, whatever it is: `{ status, headers, text }`. */
export function call(agent, { port, path, headers = {}, body }) {
  const method = body === undefined ? 'GET' : 'POST';
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const options = { agent, host: '127.0.0.1', port, path, method, headers: { ...headers, ...length } };
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status, headers: answered } = response;
        resolve({ status, headers: answered, text: Buffer.concat(parts).toString('utf8') });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

export function median(values) {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
