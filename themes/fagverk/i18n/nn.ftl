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
