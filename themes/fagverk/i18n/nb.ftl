# The theme's words in bokmål. Every other language has the same ids; what one lacks falls back to the site's default.

## The frame

skip-to-content = Hopp til innholdet
home = Forsiden
menu = Meny
nav-main = Hovedmeny
nav-footer = Bunnmeny
breadcrumbs = Du er her
search-label = Finn i oversikten A–Å
search-button = Søk
accessibility = Tilgjengelighetserklæring
feed = Nytt og oppdatert (Atom-strøm)
published-by = Utgitt av { $publisher }
scheme-label = Utseende
scheme-auto = Som enheten
scheme-light = Lyst
scheme-dark = Mørkt
external-link = eksternt nettsted
quick-exit = Forlat siden
quick-exit-note = Trenger du å skjule hva du leser? «Forlat siden» tar deg til værmeldingen. Historikken i nettleseren blir ikke slettet.
quick-exit-keys = Du kan også trykke Shift tre ganger.
quick-exit-url = https://www.yr.no/

## Dates and times

month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
date = { $day }. { $month } { $year }
minutes =
    { $count ->
        [one] { $count } minutt
       *[other] { $count } minutter
    }
minutes-range = { $min }–{ $max } minutter, som regel { $recommended }
reading-time-label = Lesetid
reading-time =
    { $count ->
        [one] { $count } minutt
       *[other] { $count } minutter
    }
deadline-days =
    { $count ->
        [one] Frist: { $count } dag
       *[other] Frist: { $count } dager
    }
deadline-weeks =
    { $count ->
        [one] Frist: { $count } uke
       *[other] Frist: { $count } uker
    }
deadline-months =
    { $count ->
        [one] Frist: { $count } måned
       *[other] Frist: { $count } måneder
    }
deadline-years =
    { $count ->
        [one] Frist: { $count } år
       *[other] Frist: { $count } år
    }
deadline-from = fra { $from }
deadline-rule-title = Slik regnes fristene
deadline-rule = Dagen fristen løper fra, teller ikke med. En frist i uker slutter på samme ukedag, og en frist i måneder eller år på samme dato. Finnes ikke datoen, er månedens siste dag siste frist. Er siste dag en lørdag, søndag eller helligdag, kan fristen gå til neste virkedag, men ikke vent på det. Er du i tvil, regn med en dag mindre.
deadline-work-out = Regn ut siste dag
deadline-start = Datoen fristen løper fra
deadline-last = Siste dag er
deadline-rest = Det er en lørdag, søndag eller helligdag. Fristen kan gå til neste virkedag,
deadline-rest-check = men ikke vent på det.
deadline-past = Dagen er passert. Få råd i dag.
list-and = { $first } og { $last }

## The head of a page

for-whom = For
about-what = Tema
when-useful = Når
versions = Andre språk
toc = På denne siden
heading-link = Lenke til «{ $title }»
notice-draft = Utkast. Siden er ikke ferdig og skal ikke brukes ennå.
notice-hearing = På høring. Innholdet kan bli endret.
notice-expired = Utgått. Innholdet gjelder ikke lenger.
notice-archived = Arkivert. Siden blir ikke lenger oppdatert.
notice-local = Lokalt for { $name }. Siden er kommunens egen og hører ikke til det felles fagstoffet.
local-title = Slik er det i { $name }
notice-overdue = Gjennomgangen skulle vært gjort { $date }. Sjekk at innholdet fortsatt stemmer før du bruker det.
notice-language = Siden finnes ikke på dette språket. Du leser den på { $language }.

## The foot of a page

related = Les også
exercises = Øvelser som passer til
backlinks = Sider som lenker hit
terms = Ord på denne siden
law-facts = Lovfakta på denne siden
law-checked = Lovfakta på siden ble sist kontrollert { $date }.
references = Referanser
footnotes = Fotnoter
footnote-back = Tilbake til teksten
about-page = Om denne siden
published = Publisert
reviewed = Sist faglig gjennomgått
next-review = Neste gjennomgang
review-overdue = Gjennomgangen var forfalt { $date }
overdue = forfalt
owner = Ansvarlig
changes = Endringslogg
change-content = faglig
change-language = språk
change-technical = teknisk
address-now = Les siden slik den er nå:
print = Skriv ut
feedback = Gi tilbakemelding på siden
feedback-subject = Tilbakemelding på «{ $title }»
feedback-body =
    Skriv tilbakemeldingen her. Ikke skriv navn eller andre opplysninger om personer.

    Side: { $url }
    Sist gjennomgått: { $date }
    Versjon: { $version }

## Kinds of page, roles, phases

kind-guide = Guide
kind-page = Side
kind-section = Seksjon
kind-exercise = Øvelse
kind-pack = Fagdag
kind-term = Ord
audience-staff = Ansatte
audience-leaders = Ledere
audience-users = Brukere av tjenestene
audience-relatives = Pårørende
audience-landlords = Utleiere
audience-facilitators = Fasilitatorer
phase-moving-in = Innflytting
phase-living = Å bo
phase-transition = Overgang
phase-discharge = Utskriving
phase-leaving = Utflytting
participant-staff = ansatte
participant-leaders = ledere
participant-users = brukere av tjenestene
participant-relatives = pårørende
participant-partners = samarbeidspartnere
participant-landlords = utleiere
participant-facilitators = fasilitatorer

## Lists and registers

list-guides = Guider
list-exercises = Øvelser
list-packs = Fagdager
list-pages = Om nettstedet
list-themes = Tema
list-audiences = Hvem du er
list-phases = Hvor i forløpet
list-times = Hvor lang tid du har
time-10-min = 10 minutter
time-20-min = 20 minutter
time-45-min = 45 minutter
time-90-min = Halvannen time
time-half-day = En halv dag
time-full-day = En hel dag
list-sections = Fagområder
list-new = Nytt og nylig gjennomgått
card-reviewed = Gjennomgått { $date }
theme-title = Tema: { $name }
theme-summary = Guider, øvelser og fagdager om dette temaet.
audience-title = For { $name }
audience-summary = Guider, øvelser og fagdager skrevet for { $name }.
phase-title = Når det gjelder: { $name }
phase-summary = Guider, øvelser og fagdager som er nyttige i denne delen av forløpet.
time-title = Når du har { $name }
time-summary = Guider, øvelser og fagdager som tar omtrent så lang tid.
az-title = Innhold A–Å
az-summary = Alle guider, øvelser og ord i alfabetisk rekkefølge.
az-see = se { $term }
letters = Bokstaver
filter = Skriv for å finne
filter-count = Treff:
filter-none = Ingen treff. Prøv et kortere eller et annet ord.
glossary-title = Ordliste
glossary-summary = Hva ordene vi bruker, betyr, og hvilke ord det er lurt å la være å bruke.
synonyms = Også kalt:
see = Se også:
avoid = Unngå ordet:
prefer = Si heller:
historic = ikke lenger i bruk
used-on = Brukt på:
law-title = Lovfakta
law-summary = Hva lovene sier om det guidene handler om, med egne ord. Hver paragraf har datoen den sist ble kontrollert.
law-read = Les hele { $law } hos Lovdata
fact-checked = Kontrollert { $date }
in-force-from = Gjelder fra { $date }
helplines-title = Hjelpelinjer
helplines-summary = Telefonnumre du kan ringe eller gi videre. Hvert nummer har datoen det sist ble kontrollert.
helpline-local = Gjelder i { $name }
helpline-checked = Kontrollert { $date }
helpline-more = Mer om { $name }
not-found-title = Vi finner ikke siden
not-found-summary = Siden kan være flyttet eller slettet, eller adressen kan være feil.
not-found-next = Gå videre herfra
redirect-title = Siden er flyttet

## Reading without a network

offline-title = Les uten nett
offline-summary = Lagre guider, øvelser og fagdager på telefonen eller maskinen, så du har dem når nettet er borte.
offline-cannot = Denne nettleseren kan ikke lagre sidene. Det trengs JavaScript, en nyere nettleser og et vanlig vindu, ikke et privat. Du kan skrive ut sidene i stedet.
offline-shared = Det du lagrer, blir liggende i denne nettleseren til du sletter det. Ingenting om deg blir sendt. Deler du enheten med andre, kan de se hva som er lagret.
offline-shell = Forsiden, oversikten A–Å, ordlista, lovfakta og hjelpelinjene blir lagret sammen med det du velger. Når siden du åpner er lagret, og nettet ikke svarer, får du den lagrede utgaven med datoen den ble lagret.
offline-collections = Velg hva du vil lagre
offline-pages =
    { $count ->
        [one] { $count } side
       *[other] { $count } sider
    }
offline-files =
    { $count ->
        [one] { $count } fil
       *[other] { $count } filer
    }
offline-prints = Utskrifter (PDF)
offline-prints-summary = Guider, øvelser og fagdager som ferdige filer til å skrive ut. Filene er store. Lagre dem når du er på et nett uten datagrense.
offline-save = Lagre
offline-update = Oppdater
offline-delete = Slett
offline-clear = Slett alt som er lagret
offline-saved = Lagret
offline-newer = Det finnes en nyere utgave.
offline-note = Nettet svarte ikke, så siden kan ha blitt endret siden da.
offline-working = Lagrer …
offline-done = Ferdig. Sidene er lagret.
offline-deleted = Slettet.
offline-cleared = Alt som var lagret, er slettet.
offline-why-full = Det er ikke nok plass på enheten eller i nettleseren. Ingenting er endret. Slett noe annet, og prøv igjen.
offline-why-network = Nettet forsvant før alt var hentet. Ingenting er endret. Prøv igjen når nettet er bedre.
offline-why-changed = Nettstedet blir oppdatert akkurat nå. Ingenting er endret. Vent litt, og prøv igjen.
offline-missing = Nettet svarer ikke, og siden du ville åpne, er ikke lagret på denne enheten.
offline-again = Prøv å åpne siden igjen

## Boxes in the text

box-advice = Gode råd
box-facts = Fakta
box-example = Eksempel
box-important = Viktig
box-warning = Vær oppmerksom
box-care = Ta vare på hverandre
box-steps = Steg for steg
box-checklist = Sjekkliste
box-disagreement = Her er det uenighet
box-letter = Brev du kan bruke
box-quote = Sitat
box-details = Mer om dette
box-helplines = Her kan du ringe
box-step = Trinn
box-question = Spørsmål
box-prompts = Stikkord
box-say = Si høyt
box-facilitator = Til fasilitator
box-card = Kort
box-scale = Skala
box-map = Kart
box-table = Skjema
box-variation = Variant
box-debrief = Oppsummering
box-transfer = Ta det med videre
example-fictional = Oppdiktet eksempel
example-public = Offentlig kjent eksempel
alert-note = Merk
alert-tip = Tips
alert-important = Viktig
alert-warning = Vær oppmerksom
alert-caution = Fare
care-call = Ring { $number } ({ $name }) hvis:
care-emergency = Akutt: Ring { $number } ({ $name }) hvis:
care-urgent = Haster: Ring { $number } ({ $name }) hvis:
care-contact = Noen å snakke med: Ring { $number } ({ $name }) hvis:
care-emergency-unnamed = Akutt: Ring nødnummeret hvis:
care-urgent-unnamed = Haster: Søk hjelp i dag hvis:
care-contact-unnamed = Snakk med noen hvis:
basis-law = Bygger på lov
basis-regulation = Bygger på forskrift
basis-guideline = Bygger på nasjonal retningslinje eller veileder
basis-research = Bygger på forskning
basis-experience = Bygger på erfaring
basis-local = Lokal rutine
strength-strong = sterkt grunnlag
strength-weak = svakt grunnlag
strength-unclear = uavklart grunnlag
table-scroll = Tabell som kan rulles sidelengs
letter-fill = Fyll ut her
letter-copy = Kopier teksten
letter-copied = Teksten er kopiert.
letter-not-copied = Nettleseren lot seg ikke be om å kopiere. Merk teksten og kopier den selv.
letter-print = Skriv ut bare brevet
letter-empty = Tøm feltene
letter-note = Ingenting av det du skriver, blir sendt eller lagret. Det er borte når du lukker siden.
checklist-keep = Husk avkryssingen på denne enheten
checklist-forget = Slett avkryssingen
checklist-forgotten = Avkryssingen er slettet.
checklist-note = Kryssene blir lagret bare i denne nettleseren. La være på en enhet du deler med andre.
checklist-not-kept = Nettleseren lar ikke siden huske noe. Kryssene er borte når du lukker siden.

## Exercises

exercise-kind-check-in = Innsjekk
exercise-kind-energizer = Oppvarming
exercise-kind-introduction = Introduksjon
exercise-kind-case = Case
exercise-kind-dilemma = Dilemma
exercise-kind-reflection = Refleksjon
exercise-kind-cards = Kort
exercise-kind-dialogue = Dialog
exercise-kind-role-play = Rollespill
exercise-kind-mapping = Kartlegging
exercise-kind-scale = Skala
exercise-kind-writing = Skriving
exercise-kind-action-plan = Handlingsplan
exercise-kind-check-out = Utsjekk
fact-kind = Type
fact-time = Tid
fact-group = Gruppe
fact-who = Hvem kan delta
fact-not-with = Ikke sammen med
fact-strain = Belastning
fact-room = Rom
fact-facilitators = Fasilitatorer
fact-repeat = Gjenta
fact-date = Dato
fact-place = Sted
fact-led-by = Fasilitator
fact-municipality = Kommune
fact-length = Lengde
fact-start = Start
fact-end = Slutt
fact-participants = Deltakere
fact-rig = Rigging av rommet
fact-leader-anchor = Eier oppfølgingen
fact-for = For
strain-low = Lav
strain-medium = Middels
strain-high = Høy
repeat-weekly = Hver uke
repeat-half-yearly = To ganger i året
repeat-yearly = Hvert år
people-range = { $min }–{ $max } personer
people-range-size = { $min }–{ $max } personer, i grupper på { $size }
people-expected = { $min }–{ $max } personer, { $expected } ventet
material-participant = { $item }: { $count } per deltaker
material-group = { $item }: { $count } per gruppe
material-session = { $item }: { $count } i alt
material-for = { $line } (til spørsmål { $questions })
outcomes = Når dere er ferdige
how-to = Slik gjør dere det
materials = Dette trenger dere
preparation = Forberedelser
content-warning = Si dette på forhånd
rests-on = Bygger på
origin = Opphav og bruk
licence = Lisens:
mode-alone = Alene
mode-pairs = To og to
mode-group = I gruppa
mode-plenary = Alle sammen
depth-safe = Trygt
depth-challenging = Utfordrende
card-front = Forside
card-back = Bakside

## Packs

pack-kind-half-day = Halv dag
pack-kind-full-day = Hel dag
pack-kind-series = Serie
pack-kind-team-meeting = Teammøte
program-exercise = Øvelse
program-guide = Guide
program-talk = Innlegg
program-break = Pause
program-lunch = Lunsj
program-check-in = Innsjekk
program-check-out = Utsjekk
program-buffer = Luft
program = Program
program-lead = Ledes av:
roles = Hvem gjør hva
follow-up = Etterpå
follow-up-days =
    { $count ->
        [one] Etter { $count } dag: { $text }
       *[other] Etter { $count } dager: { $text }
    }
follow-up-weeks =
    { $count ->
        [one] Etter { $count } uke: { $text }
       *[other] Etter { $count } uker: { $text }
    }
follow-up-months =
    { $count ->
        [one] Etter { $count } måned: { $text }
       *[other] Etter { $count } måneder: { $text }
    }
follow-up-years =
    { $count ->
        [one] Etter { $count } år: { $text }
       *[other] Etter { $count } år: { $text }
    }

## On paper

print-edition-facilitator = Fasilitatorutgave
print-edition-run-sheet = Kjøreplan
print-edition-participant = Deltakerhefte
print-edition-booklet = Hefte i A5
print-edition-cards = Kort
print-edition-handouts = Utdelingsark
print-edition-poster = Plakat
print-edition-large-print = Storskrift
print-edition-evaluation = Evalueringsskjema
print-sheet-imposed = til utskrift og bretting
print-sheet-cards-85x55 = 85 × 55 mm
print-sheet-cards-a6 = A6
print-file-facilitator = fasilitator
print-file-run-sheet = kjoreplan
print-file-participant = deltaker
print-file-booklet = hefte
print-file-cards = kort
print-file-handouts = utdeling
print-file-poster = plakat
print-file-large-print = storskrift
print-file-evaluation = evaluering
print-file-imposed = til-utskrift
print-file-small = 85x55
print-file-a6 = a6
print-page-of = Side { $page } av { $pages }
print-version = Versjon { $date }
print-date = Dato
print-place = Sted
print-led-by = Fasilitator
print-card-back = Bakside
print-contents = Innhold
print-read-online = Les på nett:
print-qr-alt = QR-kode til
print-logo = Logo
print-logo-of = Logoen til
print-clock = Kl.
print-starts = Start
print-stops = Stopp senest
print-what = Hva
print-who = Hvem
print-when = Når
print-led = Ledes av
print-min = min
print-minutes-in-all = minutter i alt
print-ends = Slutt kl.
print-may-give = kan kortes
print-happened = Ble slik
print-materials-short = Materiell
print-lists = Dette trenger dere
print-list-editions = Skriv ut
print-list-copies = Kopier
print-list-things = Finn fram
print-done = OK
print-count = Antall
print-thing = Ting
print-per-participant = { $count } per deltaker
print-per-group = { $count } per gruppe
print-outcomes = Når dere er ferdige
print-preparation = Forberedelser
print-materials = Materiell
print-how-to = Slik gjør dere det
print-warning-said = Godt å vite på forhånd:
print-facilitator-only = bare for fasilitator
print-reviewed = Sist faglig gjennomgått
print-statement = Påstand
print-helpline = Hvem
print-number = Nummer
print-hours = Når de svarer
print-terms = Ord vi bruker
print-notes = Egne notater
print-lines = Skriveplass: { $count } linjer
print-write-here = Skriveplass
print-rate-here = Sett kryss for tallet som passer
print-evaluation-title = Hva syntes du om dagen?
print-evaluation-intro = Skjemaet er anonymt. Ikke skriv navn, og hopp over det du ikke vil svare på.
print-evaluation-low = helt uenig
print-evaluation-high = helt enig
print-evaluation-1 = Jeg forstod hva dagen var for.
print-evaluation-2 = Jeg kunne si det jeg mente, og stå over når jeg ville.
print-evaluation-3 = Vi snakket om noe som betyr noe for menneskene vi arbeider for.
print-evaluation-4 = Jeg vet hva jeg skal gjøre annerledes.
print-evaluation-5 = Jeg tror at det vi ble enige om, blir fulgt opp.
print-evaluation-keep = Hva tar du med deg?
print-evaluation-change = Hva burde vært annerledes?
print-evaluation-next = Hva trenger du for å følge det opp?
print-evaluation-outro = Takk. Legg arket i bunken med teksten ned.
downloads = Skriv ut
download-print-only = Bare til utskrift: sidene står i den rekkefølgen de brettes, på begge sider av arket, vendt på kortsiden.
download-size =
    { $pages ->
        [one] PDF, { $pages } side, { $size }
       *[other] PDF, { $pages } sider, { $size }
    }
search-kind = Type
search-theme = Tema
search-audience = For
search-phase = Fase
search-duration = Varighet
search-people = Deltakere
search-minutes = inntil { $minutes } minutter
search-people-to = { $from }–{ $to }
search-people-from = { $from } eller flere
search-kind-guide = Veileder
search-kind-page = Side
search-kind-section = Oversikt
search-kind-exercise = Øvelse
search-kind-pack = Fagdag
search-kind-letter = Brev
search-kind-term = Ordforklaring
search-kind-law = Lov
search-kind-helpline = Hjelpelinje

search-title = Søk
search-summary = Søk i veiledere, øvelser, ordliste, lover og hjelpelinjer
search-field = Hva vil du finne?
search-elsewhere = Det du skriver i søkefeltet, blir sendt til
search-lang = Søk i
search-noscript = Søket trenger JavaScript. Uten det kan du finne fram i
search-results-good = {"{"}n{"}"} treff.
search-results-many = Minst {"{"}n{"}"} treff.
search-results-one = 1 treff.
search-results-weak = Ingen side svarer på alt du spør om. Her er det nærmeste vi har.
search-results-none = Vi har ingen side som svarer på dette.
search-results-also = I tillegg {"{"}n{"}"} sider som har noe av det.
search-wait = Søker …
search-failed = Søket kunne ikke hentes. Kan hende er du uten nett.
search-again = Prøv igjen
search-corrected = Viser treff for «{"{"}meant{"}"}».
search-as-typed = Søk heller etter «{"{"}typed{"}"}»
search-minutes-short = {"{"}n{"}"} minutter
search-reviewed = gjennomgått {"{"}date{"}"}
search-filters = Avgrens treffene
search-clear = Fjern avgrensningene
search-more = Vis flere treff
search-empty-title = Kom videre
search-empty-words = Prøv færre ord, eller et annet ord for det samme
search-empty-near = Mente du:
search-remember = Husk søkene mine på denne enheten. Skriv ikke navn på noen.
search-recent = Dine siste søk
search-forget = Slett søkene
## Exercises and packs in the browser

fact-care = Omsorg
care-there = Det er lov å stå over
facilitator-switch = Vis det som er for fasilitator
facilitator-switch-note = Notater, setninger å si høyt, omsorg og varianter. Er de skjult her, blir de heller ikke skrevet ut.
notes-title = Skriv i øvelsen
notes-label = Skriv her
notes-note = Skriv ikke navn eller noe som gjør at noen kan kjennes igjen. Det du skriver, blir borte når du lukker siden, og sendes ikke til noen.
notes-keep = Husk på denne enheten
notes-forget = Slett det jeg har skrevet
notes-print = Skriv ut med det som er skrevet
notes-forgotten = Alt er slettet.
notes-kept = Det du skriver, blir liggende i denne nettleseren til du sletter det.
notes-refused = Nettleseren lar oss ikke huske det. Skriv ut eller kopier teksten.
deck-label = Kortstokk
deck-previous = Forrige
deck-next = Neste
deck-flip = Snu kortet
deck-all = Vis alle kortene
deck-one = Vis ett kort om gangen
deck-place = Kort
deck-of = av
deck-help = Piltastene blar, når du står i kortstokken.
scale-mean = Snitt
scale-answered = svart på
scale-of = av
scale-all = Alle påstandene
scale-empty = Tøm skalaen
scale-none = Ingen svar ennå
program-look-back = Hva lovte vi?
program-work = Arbeid
program-when = Når
program-what = Hva
program-gives = Kan gi:
program-gives-note = «Kan gi» er minuttene dere kan ta hvis dere blir forsinket: først luften, så øvelsene ned til det minste de trenger.
program-stop = Stopp senest
lists-title = Før dagen
lists-shopping = Kjøp inn eller finn fram
lists-copying = Kopier eller skriv ut
need-what = Hva
need-count = Antall
need-used = Brukes i
edition-facilitator = Fasilitatorutgave
edition-run-sheet = Kjøreplan
edition-participant = Deltakerhefte
edition-booklet = Hefte i A5
edition-cards = Sett med kort
edition-handouts = Sett med arbeidsark
edition-poster = Plakat
edition-large-print = Storskrift
edition-evaluation = Evalueringsskjema
in-browser = I nettleseren
show-link = Vis på storskjerm
show-link-note = Én ting om gangen, med klokke. Virker uten nett.
compose-link = Gjør om programmet
compose-link-note = Flytt, kort ned og bytt ut. Klokkeslettene regnes ut på nytt.
show-back = Tilbake til pakken
show-next-title = Etterpå:
show-last = Dette er det siste.
show-start = Start nedtelling
show-pause = Stans
show-previous = Forrige
show-next = Neste
show-more = Ett minutt til
show-list = Vis hele programmet
show-here = Vis denne
show-black = Svart skjerm
show-full = Fullskjerm
show-calm = igjen
show-soon = Snart slutt
show-over = Over tiden
show-late = minutter etter planen
show-keys = Taster
show-keys-text = Page Down, pil høyre eller mellomrom: neste. Page Up eller pil venstre: forrige. F5: begynn forfra i fullskjerm. Escape: hele programmet. B eller punktum: svart skjerm.
show-letters = B og punktum gjør skjermen svart
show-minutes-left = minutter igjen
compose-title = Sett sammen din egen fagdag
compose-summary = Velg øvelser, rekkefølge og tider. Klokkeslett, lister og råd kommer av seg selv. Ingenting lagres eller sendes.
compose-needs-script = Denne siden trenger JavaScript. Uten det kan du bruke øvelsene under og skrive programmet selv.
compose-about = Om dagen
compose-name = Navn på dagen
compose-name-usual = Vår fagdag
compose-kind = Lengde
compose-start = Start
compose-end = Slutt
compose-people = Ventede deltakere
compose-min = Minst
compose-max = Høyst
compose-group = I hver gruppe
compose-who = Hvem er med?
compose-anchor = Hvem eier oppfølgingen? Skriv en rolle, ikke et navn
compose-follow-up = Hva skjer to uker etterpå?
compose-add = Legg til
compose-add-exercise = Øvelse
compose-add-other = Noe annet
compose-add-kind = Hva
compose-add-title = Tittel
compose-add-minutes = Minutter
compose-add-exercise-button = Legg til øvelsen
compose-add-other-button = Legg til i programmet
compose-program = Programmet
compose-empty = Ingenting ennå. Legg til en innsjekk, en øvelse og en utsjekk.
compose-up = Flytt opp
compose-down = Flytt ned
compose-remove = Fjern
compose-moved = Flyttet til plass {"{"}n{"}"} av {"{"}of{"}"}.
compose-removed = Fjernet.
compose-added = Lagt til nederst.
compose-advice = Råd
compose-in-rows = {"{"}n{"}"} råd står ved punktene i programmet.
compose-with = Sett sammen en fagdag med denne øvelsen
compose-sound = Dagen går opp. Ingenting å si på den.
compose-ends = Ferdig
compose-lists = Dette trenger dere
compose-share = Del, skriv ut eller ta med
compose-share-note = Hele programmet ligger i lenken. Den som får lenken, får programmet. Ingenting ligger på en tjener.
compose-link-label = Lenke til dette programmet
compose-copy-link = Kopier lenken
compose-print = Skriv ut programmet
compose-file-label = Som fil til fagverk
compose-file-note = Lagre teksten som en fil i exercises/packs/, for eksempel var-fagdag.md. Da kan fagverk lage alle utgavene.
compose-copy-file = Kopier filen
compose-copied = Kopiert.
compose-not-copied = Teksten er merket. Kopier den med Ctrl+C.
compose-unreadable = Lenken kunne ikke leses, så du begynner på nytt.
compose-purpose = En dag satt sammen på nettstedet.
compose-unknown = Øvelsen finnes ikke her
compose-catch-up = Blir dere forsinket, kan dere ta igjen opptil {"{"}minutes{"}"} minutter.
compose-all = Alle øvelsene
compose-pick = Velg en øvelse
compose-minutes = minutter
rule-empty = Programmet er tomt.
rule-people-missing = Skriv hvor mange som kommer.
rule-people-none = Dagen er for ingen deltakere.
rule-people-many = { $max } deltakere er flere enn { $limit }.
rule-people-order = { $expected } ventede deltakere er ikke mellom { $min } og { $max }.
rule-group-size = Grupper på { $size } går ikke opp når det kommer høyst { $max }.
rule-minutes-missing = Skriv hvor mange minutter det tar.
rule-minutes-zero = Det tar ingen tid.
rule-minutes-many = { $minutes } minutter er for mye. Skriv høyst { $limit }.
rule-minutes-short = Øvelsen får { $minutes } minutter, men trenger minst { $min }.
rule-minutes-long = Øvelsen får { $minutes } minutter, men tar høyst { $max }.
rule-end-before-start = Dagen slutter { $end }, før den begynner { $start }.
rule-midnight = Programmet går over midnatt.
rule-ends-late = Programmet er ferdig { $at }, { $by } minutter for sent.
rule-ends-early = Programmet er ferdig { $at }, { $by } minutter for tidlig.
rule-break = Her har det gått { $minutes } minutter uten pause. Legg inn en pause før det har gått { $limit }.
rule-lunch-missing = { $minutes } minutter er en lang dag. Legg inn lunsj.
rule-lunch-short = Lunsjen er på { $minutes } minutter. Gi den minst { $limit }.
rule-buffer = Programmet har { $minutes } minutter luft og trenger { $wanted }.
rule-talk = { $percent } prosent av tiden er innlegg. La det bli under { $limit }.
rule-too-few = Det kan komme bare { $min }, men øvelsen trenger { $needs }.
rule-too-many = Det kan komme { $max }, men øvelsen er for høyst { $takes }.
rule-not-with = Øvelsen skal ikke gjøres med disse i rommet: { $who }.
rule-not-for = Øvelsen er ikke laget for disse: { $who }.
rule-strain = To øvelser med høy belastning kommer rett etter hverandre. Legg noe lettere mellom dem.
rule-look-back = Møtet begynner uten «hva lovte vi sist?».
rule-check-out = Programmet slutter uten utsjekk.
rule-anchor = Skriv hvem som eier oppfølgingen.
rule-follow-up = Skriv hva som skjer etterpå.
need-per-participant = { $count } per deltaker
need-per-group = { $count } per gruppe
edition-copies = { $edition }: { $count }
lists-for = Regnet ut for { $count } deltakere
show-title = { $title } på storskjerm
