import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { readerLanguage } from '../../platform/errors/reader-words.js';
import { DoorService } from '../invites/door.service.js';
import { RespondService } from './respond.service.js';
import { TokenInput } from './session.inputs.js';

/** What will be asked, for whoever holds a link and has not begun: the questions alone, nothing that was answered. */
@Controller('respond')
export class QuestionsController {
  constructor(
    private readonly door: DoorService,
    private readonly respond: RespondService,
  ) {}

  @Post('questions')
  @HttpCode(200)
  async questions(@Body() { token }: TokenInput, @Req() request: FastifyRequest): Promise<Questionnaire> {
    const { ctx } = await this.door.find(token, request.ip);
    return this.respond.questions(ctx, readerLanguage(request.headers['accept-language']));
  }
}
