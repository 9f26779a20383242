# The theme's words in nynorsk. The same ids, in the same order, as `nb.ftl`.

## The frame

skip-to-content = Hopp til innhaldet
home = Framsida
menu = Meny
nav-main = Hovudmeny
nav-footer = Botnmeny
breadcrumbs = Du er her
search-label = Finn i oversikta A–Å
search-button = Søk
accessibility = Tilgjengeerklæring
feed = Nytt og oppdatert (Atom-straum)
published-by = Gitt ut av { $publisher }
scheme-label = Utsjånad
scheme-auto = Som eininga
scheme-light = Lyst
scheme-dark = Mørkt
external-link = ekstern nettstad
quick-exit = Forlat sida
quick-exit-note = Treng du å skjule kva du les? «Forlat sida» tek deg til vêrmeldinga. Historikken i nettlesaren blir ikkje sletta.
quick-exit-keys = Du kan òg trykkje Shift tre gonger.
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
       *[other] { $count } minutt
    }
minutes-range = { $min }–{ $max } minutt, som regel { $recommended }
reading-time-label = Lesetid
reading-time =
    { $count ->
        [one] { $count } minutt
       *[other] { $count } minutt
    }
deadline-days =
    { $count ->
        [one] Frist: { $count } dag
       *[other] Frist: { $count } dagar
    }
deadline-weeks =
    { $count ->
        [one] Frist: { $count } veke
       *[other] Frist: { $count } veker
    }
deadline-months =
    { $count ->
        [one] Frist: { $count } månad
       *[other] Frist: { $count } månader
    }
deadline-years =
    { $count ->
        [one] Frist: { $count } år
       *[other] Frist: { $count } år
    }
deadline-from = frå { $from }
deadline-rule-title = Slik blir fristane rekna
deadline-rule = Dagen fristen går frå, tel ikkje med. Ein frist i veker sluttar på same vekedag, og ein frist i månader eller år på same dato. Finst ikkje datoen, er den siste dagen i månaden siste frist. Er siste dag ein laurdag, søndag eller heilagdag, kan fristen gå til neste yrkedag, men ikkje vent på det. Er du i tvil, rekn med ein dag mindre.
deadline-work-out = Rekn ut siste dag
deadline-start = Datoen fristen går frå
deadline-last = Siste dag er
deadline-rest = Det er ein laurdag, søndag eller heilagdag. Fristen kan gå til neste yrkedag,
deadline-rest-check = men ikkje vent på det.
deadline-past = Dagen er passert. Få råd i dag.
list-and = { $first } og { $last }

## The head of a page

for-whom = For
about-what = Tema
when-useful = Når
versions = Andre språk
toc = På denne sida
heading-link = Lenkje til «{ $title }»
notice-draft = Utkast. Sida er ikkje ferdig og skal ikkje brukast enno.
notice-hearing = På høyring. Innhaldet kan bli endra.
notice-expired = Utgått. Innhaldet gjeld ikkje lenger.
notice-archived = Arkivert. Sida blir ikkje lenger oppdatert.
notice-local = Lokalt for { $name }. Sida er kommunen si eiga og høyrer ikkje til det felles fagstoffet.
local-title = Slik er det i { $name }
notice-overdue = Gjennomgangen skulle vore gjord { $date }. Sjekk at innhaldet framleis stemmer før du bruker det.
notice-language = Sida finst ikkje på dette språket. Du les henne på { $language }.

## The foot of a page

related = Les òg
exercises = Øvingar som passar til
backlinks = Sider som lenkjer hit
terms = Ord på denne sida
law-facts = Lovfakta på denne sida
law-checked = Lovfakta på sida blei sist kontrollerte { $date }.
references = Referansar
footnotes = Fotnotar
footnote-back = Tilbake til teksten
about-page = Om denne sida
published = Publisert
reviewed = Sist fagleg gjennomgått
next-review = Neste gjennomgang
review-overdue = Gjennomgangen var forfallen { $date }
overdue = forfallen
owner = Ansvarleg
changes = Endringslogg
change-content = fagleg
change-language = språk
change-technical = teknisk
address-now = Les sida slik ho er no:
print = Skriv ut
feedback = Gi tilbakemelding på sida
feedback-subject = Tilbakemelding på «{ $title }»
feedback-body =
    Skriv tilbakemeldinga her. Ikkje skriv namn eller andre opplysningar om personar.

    Side: { $url }
    Sist gjennomgått: { $date }
    Versjon: { $version }

## Kinds of page, roles, phases

kind-guide = Rettleiing
kind-page = Side
kind-section = Seksjon
kind-exercise = Øving
kind-pack = Fagdag
kind-term = Ord
audience-staff = Tilsette
audience-leaders = Leiarar
audience-users = Brukarar av tenestene
audience-relatives = Pårørande
audience-landlords = Utleigarar
audience-facilitators = Fasilitatorar
phase-moving-in = Innflytting
phase-living = Å bu
phase-transition = Overgang
phase-discharge = Utskriving
phase-leaving = Utflytting
participant-staff = tilsette
participant-leaders = leiarar
participant-users = brukarar av tenestene
participant-relatives = pårørande
participant-partners = samarbeidspartnarar
participant-landlords = utleigarar
participant-facilitators = fasilitatorar

## Lists and registers

list-guides = Rettleiingar
list-exercises = Øvingar
list-packs = Fagdagar
list-pages = Om nettstaden
list-themes = Tema
list-audiences = Kven du er
list-phases = Kvar i forløpet
list-times = Kor lang tid du har
time-10-min = 10 minutt
time-20-min = 20 minutt
time-45-min = 45 minutt
time-90-min = Halvannan time
time-half-day = Ein halv dag
time-full-day = Ein heil dag
list-sections = Fagområde
list-new = Nytt og nyleg gjennomgått
card-reviewed = Gjennomgått { $date }
theme-title = Tema: { $name }
theme-summary = Rettleiingar, øvingar og fagdagar om dette temaet.
audience-title = For { $name }
audience-summary = Rettleiingar, øvingar og fagdagar skrivne for { $name }.
phase-title = Når det gjeld: { $name }
phase-summary = Rettleiingar, øvingar og fagdagar som er nyttige i denne delen av forløpet.
time-title = Når du har { $name }
time-summary = Rettleiingar, øvingar og fagdagar som tek om lag så lang tid.
az-title = Innhald A–Å
az-summary = Alle rettleiingar, øvingar og ord i alfabetisk rekkjefølgje.
az-see = sjå { $term }
letters = Bokstavar
filter = Skriv for å finne
filter-count = Treff:
filter-none = Ingen treff. Prøv eit kortare eller eit anna ord.
glossary-title = Ordliste
glossary-summary = Kva orda vi bruker, tyder, og kva ord det er lurt å la vere å bruke.
synonyms = Òg kalla:
see = Sjå òg:
avoid = Unngå ordet:
prefer = Sei heller:
historic = ikkje lenger i bruk
used-on = Brukt på:
law-title = Lovfakta
law-summary = Kva lovene seier om det rettleiingane handlar om, med eigne ord. Kvar paragraf har datoen han sist blei kontrollert.
law-read = Les heile { $law } hos Lovdata
fact-checked = Kontrollert { $date }
in-force-from = Gjeld frå { $date }
helplines-title = Hjelpelinjer
helplines-summary = Telefonnummer du kan ringje eller gi vidare. Kvart nummer har datoen det sist blei kontrollert.
helpline-local = Gjeld i { $name }
helpline-checked = Kontrollert { $date }
helpline-more = Meir om { $name }
not-found-title = Vi finn ikkje sida
not-found-summary = Sida kan vere flytta eller sletta, eller adressa kan vere feil.
not-found-next = Gå vidare herifrå
redirect-title = Sida er flytta

## Reading without a network

offline-title = Les utan nett
offline-summary = Lagre rettleiarar, øvingar og fagdagar på telefonen eller maskina, så du har dei når nettet er borte.
offline-cannot = Denne nettlesaren kan ikkje lagre sidene. Det trengst JavaScript, ein nyare nettlesar og eit vanleg vindauge, ikkje eit privat. Du kan skrive ut sidene i staden.
offline-shared = Det du lagrar, blir liggjande i denne nettlesaren til du slettar det. Ingenting om deg blir sendt. Deler du eininga med andre, kan dei sjå kva som er lagra.
offline-shell = Framsida, oversikta A–Å, ordlista, lovfakta og hjelpelinjene blir lagra saman med det du vel. Når sida du opnar er lagra, og nettet ikkje svarer, får du den lagra utgåva med datoen ho blei lagra.
offline-collections = Vel kva du vil lagre
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
offline-prints-summary = Guidar, øvingar og fagdagar som ferdige filer til å skrive ut. Filene er store. Lagre dei når du er på eit nett utan datagrense.
offline-save = Lagre
offline-update = Oppdater
offline-delete = Slett
offline-clear = Slett alt som er lagra
offline-saved = Lagra
offline-newer = Det finst ei nyare utgåve.
offline-note = Nettet svarte ikkje, så sida kan ha blitt endra sidan då.
offline-working = Lagrar …
offline-done = Ferdig. Sidene er lagra.
offline-deleted = Sletta.
offline-cleared = Alt som var lagra, er sletta.
offline-why-full = Det er ikkje nok plass på eininga eller i nettlesaren. Ingenting er endra. Slett noko anna, og prøv igjen.
offline-why-network = Nettet forsvann før alt var henta. Ingenting er endra. Prøv igjen når nettet er betre.
offline-why-changed = Nettstaden blir oppdatert akkurat no. Ingenting er endra. Vent litt, og prøv igjen.
offline-missing = Nettet svarer ikkje, og sida du ville opne, er ikkje lagra på denne eininga.
offline-again = Prøv å opne sida igjen

## Boxes in the text

box-advice = Gode råd
box-facts = Fakta
box-example = Døme
box-important = Viktig
box-warning = Ver merksam
box-care = Ta vare på kvarandre
box-steps = Steg for steg
box-checklist = Sjekkliste
box-disagreement = Her er det usemje
box-letter = Brev du kan bruke
box-quote = Sitat
box-details = Meir om dette
box-helplines = Her kan du ringje
box-step = Trinn
box-question = Spørsmål
box-prompts = Stikkord
box-say = Sei høgt
box-facilitator = Til fasilitator
box-card = Kort
box-scale = Skala
box-map = Kart
box-table = Skjema
box-variation = Variant
box-debrief = Oppsummering
box-transfer = Ta det med vidare
example-fictional = Oppdikta døme
example-public = Offentleg kjent døme
alert-note = Merk
alert-tip = Tips
alert-important = Viktig
alert-warning = Ver merksam
alert-caution = Fare
care-call = Ring { $number } ({ $name }) dersom:
care-emergency = Akutt: Ring { $number } ({ $name }) dersom:
care-urgent = Hastar: Ring { $number } ({ $name }) dersom:
care-contact = Nokon å snakke med: Ring { $number } ({ $name }) dersom:
care-emergency-unnamed = Akutt: Ring naudnummeret dersom:
care-urgent-unnamed = Hastar: Søk hjelp i dag dersom:
care-contact-unnamed = Snakk med nokon dersom:
basis-law = Byggjer på lov
basis-regulation = Byggjer på forskrift
basis-guideline = Byggjer på nasjonal retningslinje eller rettleiar
basis-research = Byggjer på forsking
basis-experience = Byggjer på erfaring
basis-local = Lokal rutine
strength-strong = sterkt grunnlag
strength-weak = svakt grunnlag
strength-unclear = uavklart grunnlag
table-scroll = Tabell som kan rullast sidelengs
letter-fill = Fyll ut her
letter-copy = Kopier teksten
letter-copied = Teksten er kopiert.
letter-not-copied = Nettlesaren fekk ikkje kopiert. Merk teksten og kopier han sjølv.
letter-print = Skriv ut berre brevet
letter-empty = Tøm felta
letter-note = Ingenting av det du skriv, blir sendt eller lagra. Det er borte når du lukkar sida.
checklist-keep = Hugs avkryssinga på denne eininga
checklist-forget = Slett avkryssinga
checklist-forgotten = Avkryssinga er sletta.
checklist-note = Kryssa blir berre lagra i denne nettlesaren. La vere på ei eining du deler med andre.
checklist-not-kept = Nettlesaren lèt ikkje sida hugse noko. Kryssa er borte når du lukkar sida.

## Exercises

exercise-kind-check-in = Innsjekk
exercise-kind-energizer = Oppvarming
exercise-kind-introduction = Introduksjon
exercise-kind-case = Case
exercise-kind-dilemma = Dilemma
exercise-kind-reflection = Refleksjon
exercise-kind-cards = Kort
exercise-kind-dialogue = Dialog
exercise-kind-role-play = Rollespel
exercise-kind-mapping = Kartlegging
exercise-kind-scale = Skala
exercise-kind-writing = Skriving
exercise-kind-action-plan = Handlingsplan
exercise-kind-check-out = Utsjekk
fact-kind = Type
fact-time = Tid
fact-group = Gruppe
fact-who = Kven kan delta
fact-not-with = Ikkje saman med
fact-strain = Belastning
fact-room = Rom
fact-facilitators = Fasilitatorar
fact-repeat = Gjenta
fact-date = Dato
fact-place = Stad
fact-led-by = Fasilitator
fact-municipality = Kommune
fact-length = Lengd
fact-start = Start
fact-end = Slutt
fact-participants = Deltakarar
fact-rig = Rigging av rommet
fact-leader-anchor = Eig oppfølginga
fact-for = For
strain-low = Låg
strain-medium = Middels
strain-high = Høg
repeat-weekly = Kvar veke
repeat-half-yearly = To gonger i året
repeat-yearly = Kvart år
people-range = { $min }–{ $max } personar
people-range-size = { $min }–{ $max } personar, i grupper på { $size }
people-expected = { $min }–{ $max } personar, { $expected } venta
material-participant = { $item }: { $count } per deltakar
material-group = { $item }: { $count } per gruppe
material-session = { $item }: { $count } i alt
material-for = { $line } (til spørsmål { $questions })
outcomes = Når de er ferdige
how-to = Slik gjer de det
materials = Dette treng de
preparation = Førebuingar
content-warning = Sei dette på førehand
rests-on = Byggjer på
origin = Opphav og bruk
licence = Lisens:
mode-alone = Åleine
mode-pairs = To og to
mode-group = I gruppa
mode-plenary = Alle saman
depth-safe = Trygt
depth-challenging = Utfordrande
card-front = Framside
card-back = Bakside

## Packs

pack-kind-half-day = Halv dag
pack-kind-full-day = Heil dag
pack-kind-series = Serie
pack-kind-team-meeting = Teammøte
program-exercise = Øving
program-guide = Rettleiing
program-talk = Innlegg
program-break = Pause
program-lunch = Lunsj
program-check-in = Innsjekk
program-check-out = Utsjekk
program-buffer = Luft
program = Program
program-lead = Blir leia av:
roles = Kven gjer kva
follow-up = Etterpå
follow-up-days =
    { $count ->
        [one] Etter { $count } dag: { $text }
       *[other] Etter { $count } dagar: { $text }
    }
follow-up-weeks =
    { $count ->
        [one] Etter { $count } veke: { $text }
       *[other] Etter { $count } veker: { $text }
    }
follow-up-months =
    { $count ->
        [one] Etter { $count } månad: { $text }
       *[other] Etter { $count } månader: { $text }
    }
follow-up-years =
    { $count ->
        [one] Etter { $count } år: { $text }
       *[other] Etter { $count } år: { $text }
    }

## On paper

print-edition-facilitator = Fasilitatorutgåve
print-edition-run-sheet = Køyreplan
print-edition-participant = Deltakarhefte
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
print-file-run-sheet = koyreplan
print-file-participant = deltakar
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
print-place = Stad
print-led-by = Fasilitator
print-card-back = Bakside
print-contents = Innhald
print-read-online = Les på nett:
print-qr-alt = QR-kode til
print-logo = Logo
print-logo-of = Logoen til
print-clock = Kl.
print-starts = Start
print-stops = Stopp senest
print-what = Kva
print-who = Kven
print-when = Når
print-led = Blir leidd av
print-min = min
print-minutes-in-all = minutt i alt
print-ends = Slutt kl.
print-may-give = kan kortast
print-happened = Vart slik
print-materials-short = Materiell
print-lists = Dette treng de
print-list-editions = Skriv ut
print-list-copies = Kopier
print-list-things = Finn fram
print-done = OK
print-count = Tal
print-thing = Ting
print-per-participant = { $count } per deltakar
print-per-group = { $count } per gruppe
print-outcomes = Når de er ferdige
print-preparation = Førebuingar
print-materials = Materiell
print-how-to = Slik gjer de det
print-warning-said = Godt å vite på førehand:
print-facilitator-only = bare for fasilitator
print-reviewed = Sist fagleg gjennomgått
print-statement = Påstand
print-helpline = Kven
print-number = Nummer
print-hours = Når dei svarer
print-terms = Ord vi bruker
print-notes = Eigne notat
print-lines = Skriveplass: { $count } linjer
print-write-here = Skriveplass
print-rate-here = Set kryss for talet som passar
print-evaluation-title = Kva syntest du om dagen?
print-evaluation-intro = Skjemaet er anonymt. Ikkje skriv namn, og hopp over det du ikkje vil svare på.
print-evaluation-low = heilt ueinig
print-evaluation-high = heilt einig
print-evaluation-1 = Eg forstod kva dagen var for.
print-evaluation-2 = Eg kunne seie det eg meinte, og stå over når eg ville.
print-evaluation-3 = Vi snakka om noko som betyr noko for menneska vi arbeider for.
print-evaluation-4 = Eg veit kva eg skal gjere annleis.
print-evaluation-5 = Eg trur at det vi vart einige om, blir følgt opp.
print-evaluation-keep = Kva tar du med deg?
print-evaluation-change = Kva burde vore annleis?
print-evaluation-next = Kva treng du for å følgje det opp?
print-evaluation-outro = Takk. Legg arket i bunken med teksten ned.
downloads = Skriv ut
download-print-only = Berre til utskrift: sidene står i den rekkjefølgja dei blir bretta, på begge sider av arket, vende på kortsida.
download-size =
    { $pages ->
        [one] PDF, { $pages } side, { $size }
       *[other] PDF, { $pages } sider, { $size }
    }
search-kind = Type
search-theme = Tema
search-audience = For
search-phase = Fase
search-duration = Lengd
search-people = Deltakarar
search-minutes = inntil { $minutes } minutt
search-people-to = { $from }–{ $to }
search-people-from = { $from } eller fleire
search-kind-guide = Rettleiar
search-kind-page = Side
search-kind-section = Oversikt
search-kind-exercise = Øving
search-kind-pack = Fagdag
search-kind-letter = Brev
search-kind-term = Ordforklaring
search-kind-law = Lov
search-kind-helpline = Hjelpelinje

search-title = Søk
search-summary = Søk i rettleiarar, øvingar, ordliste, lover og hjelpelinjer
search-field = Kva vil du finne?
search-elsewhere = Det du skriv i søkjefeltet, blir sendt til
search-lang = Søk i
search-noscript = Søket treng JavaScript. Utan det kan du finne fram i
search-results-good = {"{"}n{"}"} treff.
search-results-many = Minst {"{"}n{"}"} treff.
search-results-one = 1 treff.
search-results-weak = Inga side svarer på alt du spør om. Her er det næraste vi har.
search-results-none = Vi har inga side som svarer på dette.
search-results-also = I tillegg {"{"}n{"}"} sider som har noko av det.
search-wait = Søkjer …
search-failed = Søket kunne ikkje hentast. Kan hende er du utan nett.
search-again = Prøv igjen
search-corrected = Viser treff for «{"{"}meant{"}"}».
search-as-typed = Søk heller etter «{"{"}typed{"}"}»
search-minutes-short = {"{"}n{"}"} minutt
search-reviewed = gjennomgått {"{"}date{"}"}
search-filters = Avgrens treffa
search-clear = Fjern avgrensingane
search-more = Vis fleire treff
search-empty-title = Kom vidare
search-empty-words = Prøv færre ord, eller eit anna ord for det same
search-empty-near = Meinte du:
search-remember = Hugs søka mine på denne eininga. Skriv ikkje namn på nokon.
search-recent = Dei siste søka dine
search-forget = Slett søka
## Exercises and packs in the browser

fact-care = Omsorg
care-there = Det er lov å stå over
facilitator-switch = Vis det som er for fasilitator
facilitator-switch-note = Notat, setningar å seie høgt, omsorg og variantar. Er dei skjulte her, blir dei heller ikkje skrivne ut.
notes-title = Skriv i øvinga
notes-label = Skriv her
notes-note = Skriv ikkje namn eller noko som gjer at nokon kan kjennast att. Det du skriv, blir borte når du lukkar sida, og blir ikkje sendt til nokon.
notes-keep = Hugs på denne eininga
notes-forget = Slett det eg har skrive
notes-print = Skriv ut med det som er skrive
notes-forgotten = Alt er sletta.
notes-kept = Det du skriv, blir liggjande i denne nettlesaren til du slettar det.
notes-refused = Nettlesaren lèt oss ikkje hugse det. Skriv ut eller kopier teksten.
deck-label = Kortstokk
deck-previous = Førre
deck-next = Neste
deck-flip = Snu kortet
deck-all = Vis alle korta
deck-one = Vis eitt kort om gongen
deck-place = Kort
deck-of = av
deck-help = Piltastane blar, når du står i kortstokken.
scale-mean = Snitt
scale-answered = svart på
scale-of = av
scale-all = Alle påstandane
scale-empty = Tøm skalaen
scale-none = Ingen svar enno
program-look-back = Kva lova vi?
program-work = Arbeid
program-when = Når
program-what = Kva
program-gives = Kan gi:
program-gives-note = «Kan gi» er minutta de kan ta om de blir forseinka: først lufta, så øvingane ned til det minste dei treng.
program-stop = Stopp seinast
lists-title = Før dagen
lists-shopping = Kjøp inn eller finn fram
lists-copying = Kopier eller skriv ut
need-what = Kva
need-count = Tal
need-used = Blir brukt i
edition-facilitator = Fasilitatorutgåve
edition-run-sheet = Køyreplan
edition-participant = Deltakarhefte
edition-booklet = Hefte i A5
edition-cards = Sett med kort
edition-handouts = Sett med arbeidsark
edition-poster = Plakat
edition-large-print = Storskrift
edition-evaluation = Evalueringsskjema
in-browser = I nettlesaren
show-link = Vis på storskjerm
show-link-note = Éin ting om gongen, med klokke. Verkar utan nett.
compose-link = Gjer om programmet
compose-link-note = Flytt, kort ned og byt ut. Klokkesletta blir rekna ut på nytt.
show-back = Tilbake til pakken
show-next-title = Etterpå:
show-last = Dette er det siste.
show-start = Start nedteljing
show-pause = Stans
show-previous = Førre
show-next = Neste
show-more = Eitt minutt til
show-list = Vis heile programmet
show-here = Vis denne
show-black = Svart skjerm
show-full = Fullskjerm
show-calm = igjen
show-soon = Snart slutt
show-over = Over tida
show-late = minutt etter planen
show-keys = Tastar
show-keys-text = Page Down, pil høgre eller mellomrom: neste. Page Up eller pil venstre: førre. F5: byrj på nytt i fullskjerm. Escape: heile programmet. B eller punktum: svart skjerm.
show-letters = B og punktum gjer skjermen svart
show-minutes-left = minutt igjen
compose-title = Set saman din eigen fagdag
compose-summary = Vel øvingar, rekkjefølgje og tider. Klokkeslett, lister og råd kjem av seg sjølv. Ingenting blir lagra eller sendt.
compose-needs-script = Denne sida treng JavaScript. Utan det kan du bruke øvingane under og skrive programmet sjølv.
compose-about = Om dagen
compose-name = Namn på dagen
compose-name-usual = Vår fagdag
compose-kind = Lengd
compose-start = Start
compose-end = Slutt
compose-people = Venta deltakarar
compose-min = Minst
compose-max = Høgst
compose-group = I kvar gruppe
compose-who = Kven er med?
compose-anchor = Kven eig oppfølginga? Skriv ei rolle, ikkje eit namn
compose-follow-up = Kva skjer to veker etterpå?
compose-add = Legg til
compose-add-exercise = Øving
compose-add-other = Noko anna
compose-add-kind = Kva
compose-add-title = Tittel
compose-add-minutes = Minutt
compose-add-exercise-button = Legg til øvinga
compose-add-other-button = Legg til i programmet
compose-program = Programmet
compose-empty = Ingenting enno. Legg til ein innsjekk, ei øving og ein utsjekk.
compose-up = Flytt opp
compose-down = Flytt ned
compose-remove = Fjern
compose-moved = Flytta til plass {"{"}n{"}"} av {"{"}of{"}"}.
compose-removed = Fjerna.
compose-added = Lagt til nedst.
compose-advice = Råd
compose-in-rows = {"{"}n{"}"} råd står ved punkta i programmet.
compose-with = Set saman ein fagdag med denne øvinga
compose-sound = Dagen går opp. Ingenting å seie på han.
compose-ends = Ferdig
compose-lists = Dette treng de
compose-share = Del, skriv ut eller ta med
compose-share-note = Heile programmet ligg i lenkja. Den som får lenkja, får programmet. Ingenting ligg på ein tenar.
compose-link-label = Lenkje til dette programmet
compose-copy-link = Kopier lenkja
compose-print = Skriv ut programmet
compose-file-label = Som fil til fagverk
compose-file-note = Lagre teksten som ei fil i exercises/packs/, til dømes var-fagdag.md. Då kan fagverk lage alle utgåvene.
compose-copy-file = Kopier fila
compose-copied = Kopiert.
compose-not-copied = Teksten er merkt. Kopier han med Ctrl+C.
compose-unreadable = Lenkja kunne ikkje lesast, så du byrjar på nytt.
compose-purpose = Ein dag sett saman på nettstaden.
compose-unknown = Øvinga finst ikkje her
compose-catch-up = Blir de forseinka, kan de ta igjen opptil {"{"}minutes{"}"} minutt.
compose-all = Alle øvingane
compose-pick = Vel ei øving
compose-minutes = minutt
rule-empty = Programmet er tomt.
rule-people-missing = Skriv kor mange som kjem.
rule-people-none = Dagen er for ingen deltakarar.
rule-people-many = { $max } deltakarar er fleire enn { $limit }.
rule-people-order = { $expected } venta deltakarar er ikkje mellom { $min } og { $max }.
rule-group-size = Grupper på { $size } går ikkje opp når det kjem høgst { $max }.
rule-minutes-missing = Skriv kor mange minutt det tek.
rule-minutes-zero = Det tek inga tid.
rule-minutes-many = { $minutes } minutt er for mykje. Skriv høgst { $limit }.
rule-minutes-short = Øvinga får { $minutes } minutt, men treng minst { $min }.
rule-minutes-long = Øvinga får { $minutes } minutt, men tek høgst { $max }.
rule-end-before-start = Dagen sluttar { $end }, før han byrjar { $start }.
rule-midnight = Programmet går over midnatt.
rule-ends-late = Programmet er ferdig { $at }, { $by } minutt for seint.
rule-ends-early = Programmet er ferdig { $at }, { $by } minutt for tidleg.
rule-break = Her har det gått { $minutes } minutt utan pause. Legg inn ein pause før det har gått { $limit }.
rule-lunch-missing = { $minutes } minutt er ein lang dag. Legg inn lunsj.
rule-lunch-short = Lunsjen er på { $minutes } minutt. Gi han minst { $limit }.
rule-buffer = Programmet har { $minutes } minutt luft og treng { $wanted }.
rule-talk = { $percent } prosent av tida er innlegg. Lat det bli under { $limit }.
rule-too-few = Det kan kome berre { $min }, men øvinga treng { $needs }.
rule-too-many = Det kan kome { $max }, men øvinga er for høgst { $takes }.
rule-not-with = Øvinga skal ikkje gjerast med desse i rommet: { $who }.
rule-not-for = Øvinga er ikkje laga for desse: { $who }.
rule-strain = To øvingar med høg belastning kjem rett etter kvarandre. Legg noko lettare mellom dei.
rule-look-back = Møtet byrjar utan «kva lova vi sist?».
rule-check-out = Programmet sluttar utan utsjekk.
rule-anchor = Skriv kven som eig oppfølginga.
rule-follow-up = Skriv kva som skjer etterpå.
need-per-participant = { $count } per deltakar
need-per-group = { $count } per gruppe
edition-copies = { $edition }: { $count }
lists-for = Rekna ut for { $count } deltakarar
show-title = { $title } på storskjerm
