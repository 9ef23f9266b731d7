import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { messageIn, readerLanguage, type ReaderLanguage } from '../../platform/errors/reader-words.js';
import { Refused } from '../../platform/errors/user-errors.js';
import { sentFile } from '../../platform/http/multipart.js';
import { readApart } from '../../platform/intake/apart/read-apart.js';
import { listInPages } from '../../platform/intake/markup/read-list-page.js';
import { RegisterDesk } from '../vendors/register-desk.js';
import type { Problem } from '../../core/problem.js';
import type { Day } from '../../core/day.js';
import { companiesIn, dayOfPage } from '../../core/sub-processors/as-published.js';
import type { ListAsRead } from '../../core/sub-processors/list-page.js';
import { ListReference } from './list-reference.js';

/** With the day that the page says it holds for; null: it names none. */
type PublishedList = ListAsRead & { readonly asOn: Day | null };

const MOST_BYTES = 10 * 1024 * 1024;

/** Reads a list as the vendor publishes it, in a thread of its own; nothing is kept until a person records it. */
@Controller('sub-processors/read')
export class ListReadingController {
  constructor(
    private readonly desk: RegisterDesk,
    private readonly reference: ListReference,
  ) {}

  @Post()
  @HttpCode(200)
  read(@Req() request: FastifyRequest): Promise<PublishedList> {
    return this.desk.serve(request, 'vendors.edit', 'read a list of sub-processors', async ({ tenantId }) => {
      const { bytes } = await sentFile(request, MOST_BYTES, tenantId);
      const pages = await readApart('pages', bytes);
      const language = readerLanguage(request.headers['accept-language']);
      if (!pages.ok) throw refusal(pages.problem, language);
      const read = listInPages(pages.pages, this.reference.countries);
      if (!read.ok) throw refusal(read.problem, language);
      const { rows, ...rest } = read.list;
      const asOn = dayOfPage(pages.pages.flatMap(({ blocks }) => blocks));
      return { ...rest, rows: companiesIn(rows), asOn };
    });
  }
}

/** Fault and remedy, each in the words of the reader. */
function refusal({ message: fault, remedy, where }: Problem, language: ReaderLanguage): Refused {
  const sentences = [fault, remedy].map((sentence) => messageIn(sentence, language)).join(' ');
  const place = where === null ? '' : `${where}: `;
  return new Refused([{ code: 'INVALID', path: ['file'], message: `${place}${sentences}` }]);
}
