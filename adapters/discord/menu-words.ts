import { Locale, type LocalizationMap } from 'discord.js';

/** The entry in the menu of every message. */
export const reviewMessage = 'Review this message';

/** German, Spanish, French, Italian and Portuguese: with English, what most members use Discord in. */
type Words = readonly [de: string, es: string, fr: string, it: string, pt: string];

/**
 * What stands in Discord's menus, by its English words: a member's menus are in their own language, and English among them
 * is easily passed over. Names stay as they are, because help names them so. Resumes, questions and answers are in English
 * here, and where somebody could think otherwise the words say it. What has no entry is shown in English.
 */
export const menuWords: Readonly<Record<string, Words>> = {
  [reviewMessage]: [
    'Diese Nachricht prüfen',
    'Revisar este mensaje',
    'Relire ce message',
    'Rivedi questo messaggio',
    'Revisar esta mensagem',
  ],
  'Get feedback on resume bullets: what works, what to change, and why.': [
    'Rückmeldung zu Zeilen deines englischen Lebenslaufs: was wirkt, was du ändern kannst und warum.',
    'Comentarios sobre las líneas de tu currículum en inglés: qué funciona, qué cambiar y por qué.',
    'Un avis sur les lignes de ton CV en anglais : ce qui marche, ce qu’il faut changer, et pourquoi.',
    'Un parere sulle righe del tuo CV in inglese: cosa funziona, cosa cambiare e perché.',
    'Um parecer sobre as linhas do seu currículo em inglês: o que funciona, o que mudar e por quê.',
  ],
  'Answer a few questions about a bullet and get a better line made of your own words.': [
    'Beantworte ein paar Fragen zu einer Zeile und erhalte eine bessere aus deinen eigenen Worten.',
    'Responde unas preguntas sobre una línea y recibe una mejor, hecha con tus propias palabras.',
    'Réponds à quelques questions sur une ligne et reçois-en une meilleure, faite de tes propres mots.',
    'Rispondi ad alcune domande su una riga e ricevine una migliore, fatta con le tue parole.',
    'Responda a algumas perguntas sobre uma linha e receba uma melhor, feita com as suas palavras.',
  ],
  'Get your whole resume reviewed: what I could read, four scores, and what to fix first.': [
    'Lass deinen ganzen englischen Lebenslauf prüfen: was lesbar war, vier Werte, was zuerst zu tun ist.',
    'Revisa todo tu currículum en inglés: qué pude leer, cuatro puntuaciones y qué corregir primero.',
    'Fais relire tout ton CV en anglais : ce que j’ai pu lire, quatre notes, et quoi corriger d’abord.',
    'Fai rivedere tutto il tuo CV in inglese: cosa ho letto, quattro punteggi e cosa correggere prima.',
    'Revisão de todo o seu currículo em inglês: o que consegui ler, quatro notas e o que corrigir antes.',
  ],
  'Save your reviewed resume: the critique, JSON Resume, and a plain Word file and PDF.': [
    'Sichere deinen geprüften Lebenslauf: die Kritik, JSON Resume, dazu schlicht als Word und PDF.',
    'Guarda tu currículum revisado: la crítica, JSON Resume y versiones sencillas en Word y PDF.',
    'Enregistre ton CV relu : la critique, JSON Resume, et des versions simples en Word et PDF.',
    'Salva il tuo CV rivisto: la critica, JSON Resume e versioni semplici in Word e PDF.',
    'Salve o seu currículo revisado: a crítica, JSON Resume e versões simples em Word e PDF.',
  ],
  'See what a posting asks for, and where your resume shows it.': [
    'Sieh, was eine englische Stellenanzeige verlangt und wo dein Lebenslauf es zeigt.',
    'Mira qué pide una oferta de trabajo en inglés y dónde lo muestra tu currículum.',
    'Vois ce qu’une offre d’emploi en anglais demande, et où ton CV le montre.',
    'Scopri cosa chiede un annuncio di lavoro in inglese e dove il tuo CV lo mostra.',
    'Veja o que uma vaga em inglês pede e onde o seu currículo mostra isso.',
  ],
  'See what a posting requires, what it only prefers, and what it leaves open.': [
    'Sieh, was eine Stellenanzeige verlangt, was sie nur wünscht und was sie offen lässt.',
    'Mira qué exige una oferta, qué solo prefiere y qué deja abierto.',
    'Vois ce qu’une offre exige, ce qu’elle souhaite seulement et ce qu’elle laisse ouvert.',
    'Scopri cosa richiede un annuncio, cosa preferisce soltanto e cosa lascia aperto.',
    'Veja o que uma vaga exige, o que ela apenas prefere e o que deixa em aberto.',
  ],
  'Save a job posting under a name, to hold your resume against it again.': [
    'Speichere eine Stellenanzeige unter einem Namen, um deinen Lebenslauf wieder daran zu messen.',
    'Guarda una oferta con un nombre, para volver a comparar con ella tu currículum.',
    'Enregistre une offre sous un nom, pour y comparer ton CV à nouveau.',
    'Salva un annuncio con un nome, per confrontarlo di nuovo con il tuo CV.',
    'Salve uma vaga com um nome, para comparar o seu currículo com ela de novo.',
  ],
  'See the postings you saved; compare with one, or delete it.': [
    'Sieh deine gespeicherten Stellenanzeigen; vergleiche mit einer oder lösche sie.',
    'Mira las ofertas que guardaste; compara con una o bórrala.',
    'Vois les offres enregistrées ; compare avec l’une d’elles, ou supprime-la.',
    'Vedi gli annunci salvati; confrontane uno o eliminalo.',
    'Veja as vagas que você salvou; compare com uma ou apague-a.',
  ],
  'Delete a posting you saved.': [
    'Lösche eine gespeicherte Stellenanzeige.',
    'Borra una oferta que guardaste.',
    'Supprime une offre enregistrée.',
    'Elimina un annuncio salvato.',
    'Apague uma vaga que você salvou.',
  ],
  'Ask about resumes, levels, projects or pay: dated answers with their sources.': [
    'Frag auf Englisch nach Lebenslauf, Stufen, Projekten oder Gehalt: datierte Antworten mit Quellen.',
    'Pregunta en inglés por currículums, niveles, proyectos o sueldos: respuestas con fecha y fuentes.',
    'Pose en anglais tes questions sur CV, niveaux, projets, salaires : réponses datées et sourcées.',
    'Chiedi in inglese di CV, livelli, progetti o stipendi: risposte con data e fonti.',
    'Pergunte em inglês sobre currículos, níveis, projetos ou salários: respostas com data e fontes.',
  ],
  'See why a piece of advice matters, whose advice it is, and an example.': [
    'Sieh, warum ein Rat zählt, von wem er stammt, und ein Beispiel.',
    'Mira por qué importa un consejo, de quién es, y un ejemplo.',
    'Vois pourquoi un conseil compte, de qui il vient, et un exemple.',
    'Scopri perché un consiglio conta, di chi è, e un esempio.',
    'Veja por que um conselho importa, de quem ele é, e um exemplo.',
  ],
  'See how your reviews went: what rose, what is open, and the fix that helps most now.': [
    'Sieh, wie deine Prüfungen liefen: was stieg, was offen ist und was jetzt am meisten hilft.',
    'Mira cómo van tus revisiones: qué subió, qué queda abierto y qué arreglo ayuda más ahora.',
    'Vois tes progrès : ce qui a monté, ce qui reste ouvert, et la correction la plus utile maintenant.',
    'Guarda come vanno le revisioni: cosa è salito, cosa resta aperto e cosa aiuta di più ora.',
    'Veja como foram as suas revisões: o que subiu, o que está aberto e o que mais ajuda agora.',
  ],
  'Find your earlier reviews again, newest first.': [
    'Finde deine früheren Prüfungen wieder, die neuesten zuerst.',
    'Encuentra tus revisiones anteriores, las más nuevas primero.',
    'Retrouve tes relectures précédentes, les plus récentes d’abord.',
    'Ritrova le revisioni precedenti, dalla più recente.',
    'Encontre as suas revisões anteriores, as mais novas primeiro.',
  ],
  'See what you can ask, how to ask it, and who can read it.': [
    'Sieh, was du fragen kannst, wie du fragst und wer es lesen kann.',
    'Mira qué puedes pedir, cómo pedirlo y quién puede leerlo.',
    'Vois ce que tu peux demander, comment, et qui peut le lire.',
    'Scopri cosa puoi chiedere, come chiederlo e chi può leggerlo.',
    'Veja o que você pode pedir, como pedir e quem pode ler.',
  ],
  'See what I keep of yours, for how long and who can read it. Decide whether I keep it.': [
    'Sieh, was ich von dir aufhebe, wie lange und wer es lesen kann. Entscheide, ob ich es aufhebe.',
    'Mira qué guardo de ti, cuánto tiempo y quién puede leerlo. Decide si lo guardo.',
    'Vois ce que je garde de toi, combien de temps et qui peut le lire. Décide si je le garde.',
    'Scopri cosa conservo di te, per quanto e chi può leggerlo. Decidi se lo conservo.',
    'Veja o que guardo de você, por quanto tempo e quem pode ler. Decida se eu guardo.',
  ],
  'Get everything I keep of yours as one file.': [
    'Erhalte alles, was ich von dir aufhebe, in einer Datei.',
    'Recibe todo lo que guardo de ti en un solo archivo.',
    'Reçois tout ce que je garde de toi dans un seul fichier.',
    'Ricevi tutto ciò che conservo di te in un solo file.',
    'Receba tudo o que guardo de você em um só arquivo.',
  ],
  'Delete everything I keep of yours.': [
    'Lösche alles, was ich von dir aufhebe.',
    'Borra todo lo que guardo de ti.',
    'Supprime tout ce que je garde de toi.',
    'Elimina tutto ciò che conservo di te.',
    'Apague tudo o que guardo de você.',
  ],
  'Have resume bullets that are posted in this channel reviewed without being asked for.': [
    'Lass Lebenslauf-Zeilen, die in diesem Kanal gepostet werden, ungefragt prüfen.',
    'Haz que se revisen sin pedirlo las líneas de currículum publicadas en este canal.',
    'Fais relire d’office les lignes de CV publiées dans ce salon.',
    'Fai rivedere senza richiesta le righe di CV pubblicate in questo canale.',
    'Faça revisar sem pedido as linhas de currículo publicadas neste canal.',
  ],
  'Your resume as PDF, DOCX, ODT, RTF, HTML, Markdown or text, up to 5 MB.': [
    'Dein englischer Lebenslauf als PDF, DOCX, ODT, RTF, HTML, Markdown oder Text, bis 5 MB.',
    'Tu currículum en inglés como PDF, DOCX, ODT, RTF, HTML, Markdown o texto, hasta 5 MB.',
    'Ton CV en anglais en PDF, DOCX, ODT, RTF, HTML, Markdown ou texte, jusqu’à 5 Mo.',
    'Il tuo CV in inglese in PDF, DOCX, ODT, RTF, HTML, Markdown o testo, fino a 5 MB.',
    'Seu currículo em inglês em PDF, DOCX, ODT, RTF, HTML, Markdown ou texto, até 5 MB.',
  ],
  'Your bullets, one a line: up to 40, and 8,000 characters.': [
    'Deine Stichpunkte auf Englisch, einer je Zeile: bis zu 40, zusammen 8.000 Zeichen.',
    'Tus puntos en inglés, uno por línea: hasta 40, y 8000 caracteres.',
    'Tes points en anglais, un par ligne : jusqu’à 40, et 8 000 caractères.',
    'I tuoi punti in inglese, uno per riga: fino a 40, e 8.000 caratteri.',
    'Seus tópicos em inglês, um por linha: até 40, e 8.000 caracteres.',
  ],
  'The whole text of the job posting. I never open links.': [
    'Der ganze Text der Stellenanzeige. Links öffne ich nie.',
    'El texto completo de la oferta. Nunca abro enlaces.',
    'Le texte entier de l’offre. Je n’ouvre jamais de liens.',
    'Il testo intero dell’annuncio. Non apro mai link.',
    'O texto inteiro da vaga. Nunca abro links.',
  ],
  'The role you are aiming for.': [
    'Die Stelle, die du suchst.',
    'El puesto que buscas.',
    'Le poste que tu vises.',
    'Il ruolo a cui punti.',
    'O cargo que você busca.',
  ],
  'Where you are in your career.': [
    'Wo du in deiner Laufbahn stehst.',
    'En qué punto de tu carrera estás.',
    'Où tu en es dans ta carrière.',
    'A che punto della carriera sei.',
    'Em que ponto da carreira você está.',
  ],
  'Your question, in your own words.': [
    'Deine Frage, in eigenen Worten auf Englisch.',
    'Tu pregunta en inglés, con tus palabras.',
    'Ta question en anglais, avec tes mots.',
    'La tua domanda in inglese, con parole tue.',
    'Sua pergunta em inglês, com suas palavras.',
  ],
};

/** A text of the menus in the languages it is written in; null where it is only in English. */
export function localizationsOf(text: string): LocalizationMap | null {
  const words = menuWords[text];
  if (!words) return null;
  const [de, es, fr, it, pt] = words;
  return {
    [Locale.German]: de,
    [Locale.SpanishES]: es,
    [Locale.SpanishLATAM]: es,
    [Locale.French]: fr,
    [Locale.Italian]: it,
    [Locale.PortugueseBR]: pt,
  };
}
