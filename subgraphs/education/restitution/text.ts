import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { freeText } from '@passerelle/kit/values/text';
import { Field, InputType, ObjectType } from 'type-graphql';

/** Short enough to be read, and for the whole to stand on a page or two. */
const LONGEST = { paragraph: 900, what: 200, who: 120, steps: 6 } as const;

@Public()
@ObjectType({ description: 'Une prochaine étape : quoi, avec qui, quand' })
@InputType('RestitutionStepInput', { description: 'Une prochaine étape : quoi, avec qui, quand' })
export class RestitutionStep {
  @Field(() => String, { description: 'Quoi' }) what!: string;
  @Field(() => String, { description: 'Avec qui' }) who!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Quand' }) on?: string | null;
}

/** A value: it opens with the document that it is the text of, to the two parties alone. */
@Public()
@ObjectType({ description: 'Ce que le binôme écrit au jeune, en paragraphes courts' })
@InputType('RestitutionTextInput', { description: 'Ce que le binôme écrit au jeune, en paragraphes courts et en mots simples' })
export class RestitutionText {
  @Field(() => String, { description: 'Ce que nous avons compris ; plus tard, là où vous en êtes' }) understood!: string;
  @Field(() => String, { description: 'Vos points forts' }) strengths!: string;
  @Field(() => String, { description: 'Ce que vous voulez ; plus tard, ce que vous avez choisi' }) wishes!: string;
  @Field(() => [RestitutionStep], { description: 'Prochaines étapes, six au plus' }) nextSteps!: RestitutionStep[];
  @Field(() => String, { description: 'Qui appeler, et comment' }) contact!: string;
}

/**
 * The text as it is kept: each part trimmed, present and short, the steps in the order of their days (those without a day last).
 * @throws Refusal EMPTY_TEXT, TEXT_TOO_LONG, NIR_REFUSED, NO_STEP, TOO_MANY_STEPS
 */
export function readText({ understood, strengths, wishes, contact, nextSteps }: RestitutionText): RestitutionText {
  if (!nextSteps.length) throw new Refusal('NO_STEP', 'Dites au jeune la prochaine étape, même simple.', ['input', 'text', 'nextSteps']);
  if (nextSteps.length > LONGEST.steps) throw new Refusal('TOO_MANY_STEPS', `Gardez les ${LONGEST.steps} étapes les plus proches : le jeune doit s’y retrouver.`, ['input', 'text', 'nextSteps']);
  const paragraph = (text: string, name: string) => part(text, LONGEST.paragraph, [name]);
  return {
    understood: paragraph(understood, 'understood'), strengths: paragraph(strengths, 'strengths'), wishes: paragraph(wishes, 'wishes'), contact: paragraph(contact, 'contact'),
    nextSteps: inOrder(nextSteps.map(({ what, who, on }, i) => ({
      what: part(what, LONGEST.what, ['nextSteps', String(i), 'what']), who: part(who, LONGEST.who, ['nextSteps', String(i), 'who']), on: on ?? null,
    }))),
  };
}

/** By day; those of one day, and those without a day, as they were written. */
export const inOrder = (steps: readonly RestitutionStep[]): RestitutionStep[] => steps.toSorted((a, b) => {
  const [dayA, dayB] = [a.on ?? '9999', b.on ?? '9999'];
  return dayA < dayB ? -1 : Number(dayA > dayB);
});

function part(raw: string, max: number, path: string[]): string {
  const read = freeText(max)(raw);
  const field = ['input', 'text', ...path];
  if ('refused' in read) throw new Refusal(read.refused, read.message, field);
  if (!read.text) throw new Refusal('EMPTY_TEXT', 'Cette partie est vide. Écrivez-la au jeune en une ou deux phrases.', field);
  return read.text;
}
