import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Example, examples } from './examples.ts';
import { session } from './session.ts';

interface Props {
  /** Where the buttons stand: above the editor, while they need to live inside GraphiQL to reach it. */
  readonly place: RefObject<HTMLElement | null>;
  /** The text of a tab in which nothing was written yet. */
  readonly welcome: string;
  readonly schemaMissing: boolean;
}

/** One button per example operation; each opens in a tab of its own, with variables that work for the signed-in person. */
export function ExampleBar({ place, welcome, schemaMissing }: Props) {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => state);
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const [notice, setNotice] = useState(schemaMissing ? 'Le schéma n’a pas pu être lu : rechargez la page pour avoir l’aide à la saisie.' : '');
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => { setTarget(place.current); }, [place]);

  async function open(example: Example): Promise<void> {
    const filled = await example.variables?.(session() !== undefined);
    const variables = filled ? JSON.stringify(filled.values, null, 2) : '';
    const existing = tabs.findIndex((tab) => tab.query === example.query);
    const untouched = [welcome, '', null].includes(tabs[activeTabIndex]?.query ?? null);
    if (existing >= 0 && existing !== activeTabIndex) changeTab(existing);
    else if (existing < 0 && !untouched) addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(variables);
    updateActiveTabValues({ query: example.query, variables });
    setNotice(filled && !filled.found ? missing() : `Exemple « ${example.label} » ouvert.`);
  }

  return target && createPortal(
    <>
      <span id="examples-label">Exemples :</span>
      <ul aria-labelledby="examples-label">
        {examples.map((example) => (
          <li key={example.label}><button type="button" disabled={!queryEditor} onClick={() => void open(example)}>{example.label}</button></li>
        ))}
      </ul>
      <p role="status">{notice}</p>
    </>, target);
}

const missing = (): string => (session()
  ? 'Vous ne suivez aucun jeune qui convienne : saisissez un identifiant dans « Variables ».'
  : 'Connectez-vous pour que l’identifiant se remplisse, ou saisissez-le dans « Variables ».');
