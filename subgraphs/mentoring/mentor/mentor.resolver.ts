import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { activePairs } from './active-pairs.ts';
import { Mentor } from './mentor.ts';
import { checkAge, standingOn, warningsOn, type MentorWarning } from './readiness.ts';
import { StandingEnum, type Standing } from './standing.ts';
import { MentorWarningEnum } from './warning.ts';

@Resolver(() => Mentor)
export class MentorResolver {
  @FieldResolver(() => StandingEnum, { description: 'Où en est le mentor aujourd’hui' })
  standing(@Root() mentor: Mentor): Standing {
    return standingOn(mentor, today());
  }

  @FieldResolver(() => [MentorWarningEnum], { description: 'Ce qui est à voir avec lui, le plus pressant d’abord' })
  warnings(@Root() mentor: Mentor): MentorWarning[] {
    return warningsOn(mentor, today());
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Ancienneté du contrôle d’honorabilité, en jours' })
  backgroundCheckAge(@Root() mentor: Mentor): number | null {
    return checkAge(mentor, today());
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Binômes en cours' })
  activePairs(@Root() { id }: Mentor, @Ctx() context: RequestContext): Promise<number> {
    return activePairs(context, id);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Jeunes que le mentor peut encore prendre' })
  async freePlaces(@Root() { id, capacity }: Mentor, @Ctx() context: RequestContext): Promise<number> {
    return Math.max(0, capacity - await activePairs(context, id));
  }
}
