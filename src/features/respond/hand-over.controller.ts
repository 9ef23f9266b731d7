import { Body, Controller, HttpCode, HttpException, Post, Req } from '@nestjs/common';
import { IsEmail, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Attempts, type Limit } from '../../platform/http/attempts.js';
import { PassingService } from '../assessments/passing.service.js';
import { DoorService } from '../invites/door.service.js';
import { TokenInput } from './session.inputs.js';

const A_DAY: Limit = { name: 'hand over by invite', most: 3, minutes: 1_440 };

class HandOverBody extends TokenInput {
  @IsString()
  @IsNotEmpty({ message: 'Write the name of the right person.' })
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;

  @IsEmail({}, { message: 'Write a whole e-mail address, such as vera@example.com.' })
  @MaxLength(320, { message: 'This address is too long.' })
  email!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  note?: string | null;
}

/** "Not the right person?": from the landing page, before anybody has started. */
@Controller('respond')
export class HandOverController {
  constructor(
    private readonly door: DoorService,
    private readonly passing: PassingService,
    private readonly attempts: Attempts,
  ) {}

  /** Once there are answers, whoever holds the link alone may not send them elsewhere: that takes a session. */
  @Post('hand-over')
  @HttpCode(202)
  async handOver(@Body() { token, name, email, note }: HandOverBody, @Req() { ip }: FastifyRequest) {
    const { ctx, invite, assessment } = await this.door.find(token, ip);
    if (assessment.firstAnswerAt !== null) throw answered();
    await this.attempts.count([[A_DAY, invite.id]]);
    await this.passing.handOver(ctx, { name, email, note: note ?? null });
    return {};
  }
}

function answered(): HttpException {
  const message =
    'There are answers here already. Start first, then pass the questions on from the overview.';
  return new HttpException({ code: 'ANSWERED', message }, 409);
}
