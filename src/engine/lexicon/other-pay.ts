/** Trades whose pay is in no answer, in words: with one of them a question about pay is not about backend work. */
export const otherTrades: ReadonlySet<string> = words(`
  accountant actor analyst android barista bartender blockchain carpenter cashier ceo chef cook cto dentist designer designers
  devops doctor driver electrician embedded farmer firmware freelance freelancer frontend fullstack hairdresser helpdesk ios
  lawyer marketer marketing mechanic ml mobile nurse pentester pharmacist pilot plumber pm professor qa sales salesforce sap
  scientist scrum security singer soldier sre sysadmin teacher tester translator ux waiter webdesigner webmaster wordpress
  zookeeper
`);

/** Countries and places outside those that the guides call developed: no figure here holds for them. */
export const otherCountries: ReadonlySet<string> = words(`
  africa algeria argentina asia bangkok bangladesh belarus bogota brazil cairo chile china colombia dhaka ecuador egypt ethiopia
  ghana hanoi indonesia iran iraq istanbul jakarta johannesburg karachi kenya kyiv lagos lahore latam lima malaysia manila mexico
  morocco moscow nairobi nepal nigeria pakistan peru philippines qatar russia saudi serbia southafrica srilanka thailand tunisia
  turkey uganda ukraine uruguay venezuela vietnam
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
