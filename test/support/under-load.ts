import http from 'node:http';

const ADD = `mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { name } userErrors { code } } }`;
const COUNT = '{ vendors(first: 1) { totalCount } }';

/** Somebody of the privacy team whose every request counts: one that fails is remembered, none is sent again. */
export class Load {
  readonly failures: string[] = [];
  answered = 0;
  added = 0;
  private sent = 0;
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 2_000 });

  constructor(
    private readonly port: number,
    private readonly cookie: string,
  ) {}

  /** Every fifth time a vendor is added, else the list is read: what people do. */
  async act(): Promise<void> {
    this.sent += 1;
    if (this.sent % 5 === 0) await this.add(`Vendor ${this.sent}`);
    else await this.expectAnswer(COUNT, {}, '"totalCount":');
  }

  /** Act after act on kept connections, until it is told to stop. */
  async goOn(people: number, isOver: () => boolean): Promise<void> {
    const person = async (): Promise<void> => {
      while (!isOver()) await this.act();
    };
    await Promise.all(Array.from({ length: people }, person));
  }

  async vendors(): Promise<number> {
    const { data } = (await this.ask(COUNT, {})) as { data: { vendors: { totalCount: number } } };
    return data.vendors.totalCount;
  }

  end(): void {
    this.agent.destroy();
  }

  private async add(name: string): Promise<void> {
    if (await this.expectAnswer(ADD, { input: { name } }, `"vendor":{"name":"${name}"}`)) this.added += 1;
  }

  private async expectAnswer(query: string, variables: object, words: string): Promise<boolean> {
    const answer = await this.ask(query, variables).then(JSON.stringify, String);
    const isRight = answer.includes(words);
    if (isRight) this.answered += 1;
    else this.failures.push(answer);
    return isRight;
  }

  private async ask(query: string, variables: object): Promise<unknown> {
    const { port, cookie, agent } = this;
    const body = JSON.stringify({ query, variables });
    return JSON.parse(await send(agent, { port, cookie, body }));
  }
}

interface Question {
  readonly port: number;
  readonly cookie: string;
  readonly body: string;
}

function send(agent: http.Agent, { port, cookie, body }: Question): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'sec-fetch-site': 'same-origin',
    'idempotency-key': crypto.randomUUID(),
    cookie,
  };
  const options = { agent, host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers };
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve(Buffer.concat(parts).toString()));
    });
    request.on('error', reject);
    request.end(body);
  });
}
