import type { DemoOrganisation } from './types.ts';

/**
 * Schools and education services of the Roubaix–Tourcoing area.
 * Collèges are named by the list of the réseaux d'éducation prioritaire. The official file of the voie professionnelle
 * gives a UAI and a position but no name, so those lycées carry their UAI as a name.
 */
export const educationNord: readonly DemoOrganisation[] = [
  { key: 'lycee-jean-moulin-roubaix', network: 'EDUCATION', kind: 'LYCEE_POLYVALENT', name: 'Lycée polyvalent Jean Moulin', codes: { uai: '0590185F', siret: '19590185500013' }, commune: '59512', departement: '59' },
  { key: 'lycee-emile-zola-wattrelos', network: 'EDUCATION', kind: 'LYCEE_POLYVALENT', name: 'Lycée polyvalent Émile Zola', codes: { uai: '0590233H' }, commune: '59650', departement: '59' },
  { key: 'lp-roubaix-0590186g', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Roubaix (0590186G)', codes: { uai: '0590186G' }, commune: '59512', departement: '59' },
  { key: 'lp-roubaix-0590187h', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Roubaix (0590187H)', codes: { uai: '0590187H' }, commune: '59512', departement: '59' },
  { key: 'lp-roubaix-0590189k', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Roubaix (0590189K)', codes: { uai: '0590189K' }, commune: '59512', departement: '59' },
  { key: 'lp-roubaix-0592973l', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Roubaix (0592973L)', codes: { uai: '0592973L' }, commune: '59512', departement: '59' },
  { key: 'lp-tourcoing-0590214m', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Tourcoing (0590214M)', codes: { uai: '0590214M' }, commune: '59599', departement: '59' },
  { key: 'lp-tourcoing-0590216p', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Tourcoing (0590216P)', codes: { uai: '0590216P' }, commune: '59599', departement: '59' },
  { key: 'lp-tourcoing-0592965c', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Tourcoing (0592965C)', codes: { uai: '0592965C' }, commune: '59599', departement: '59' },
  { key: 'lp-tourcoing-0590217r', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Tourcoing (0590217R)', codes: { uai: '0590217R' }, commune: '59599', departement: '59' },
  { key: 'college-roubaix-sevigne', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Madame de Sévigné', codes: { uai: '0590183D' }, commune: '59512', departement: '59' },
  { key: 'college-roubaix-lebas', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Jean-Baptiste Lebas', codes: { uai: '0590190L' }, commune: '59512', departement: '59' },
  { key: 'college-roubaix-rosa-parks', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Rosa Parks', aliases: ['Collège Albert Samain'], codes: { uai: '0593667R' }, commune: '59512', departement: '59' },
  { key: 'college-roubaix-anne-frank', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Anne Frank', codes: { uai: '0594389A' }, commune: '59512', departement: '59' },
  { key: 'college-roubaix-monod', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Théodore Monod', codes: { uai: '0594634S' }, commune: '59512', departement: '59' },
  { key: 'college-roubaix-van-der-meersch', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Maxence Van der Meersch', codes: { uai: '0595168X' }, commune: '59512', departement: '59' },
  { key: 'college-tourcoing-mendes-france', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Pierre Mendès France', codes: { uai: '0592714E' }, commune: '59599', departement: '59' },
  { key: 'college-tourcoing-roussel', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Albert Roussel', codes: { uai: '0594293W' }, commune: '59599', departement: '59' },
  { key: 'college-tourcoing-aubrac', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Lucie Aubrac', codes: { uai: '0596860L' }, commune: '59599', departement: '59' },
  { key: 'college-tourcoing-curie', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Marie Curie', codes: { uai: '0594394F' }, commune: '59599', departement: '59' },
  { key: 'college-hem-devos', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Raymond Devos', codes: { uai: '0594632P' }, commune: '59299', departement: '59' },
  { key: 'college-wattrelos-zola', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Émile Zola', codes: { uai: '0595169Y' }, commune: '59650', departement: '59' },
  { key: 'college-wattrelos-nadaud', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Gustave Nadaud', codes: { uai: '0593242D' }, commune: '59650', departement: '59' },
  { key: 'college-wattrelos-neruda', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Pablo Neruda', codes: { uai: '0594392D' }, commune: '59650', departement: '59' },
  { key: 'cio-roubaix', network: 'EDUCATION', kind: 'CIO', name: 'Centre d’information et d’orientation de Roubaix', codes: {}, commune: '59512', departement: '59', parent: 'rectorat-lille' },
  { key: 'cio-tourcoing', network: 'EDUCATION', kind: 'CIO', name: 'Centre d’information et d’orientation de Tourcoing', codes: {}, commune: '59599', departement: '59', parent: 'rectorat-lille' },
  { key: 'mlds-roubaix-tourcoing', network: 'EDUCATION', kind: 'MLDS', name: 'Mission de lutte contre le décrochage scolaire, Roubaix–Tourcoing', codes: {}, commune: '59512', departement: '59', parent: 'rectorat-lille' },
  { key: 'siei', network: 'EDUCATION', kind: 'SIEI', name: 'Système interministériel d’échanges d’informations (SIEI)', codes: {}, commune: '75056', departement: '75' },
];
