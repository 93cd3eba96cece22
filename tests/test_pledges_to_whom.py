"""Who receives, in plain sentences of the press: ``{figure|recipient}``, by the whole pipeline."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from pledges_text import REFERENCE
from timing import growth

from pipeline.article import Article
from pipeline.extraction import extract_article
from pipeline.stages.pledges import spelled

_MARK = re.compile(r"\{([^}|]+)\|([^}|]*)\}")

CASES = [
    # Sites and bodies that no list of people holds, behind a verb or noun of giving.
    "La Banque eurasiatique de développement a annoncé un prêt de {140 millions de dollars|chemins de fer ouzbeks} aux chemins de fer ouzbeks.",
    "L'ambassade du Japon distribuera {20 000 poêles|quartiers de yourtes} aux quartiers de yourtes, où l'air est mauvais.",
    "Le groupe BioCubaFarma s'est engagé à transférer {deux technologies vaccinales|usine angolaise} à une usine angolaise d'ici à 2026.",
    "La Wallonie a suspendu le financement de {800 000 euros|station d'épuration de Jénine} destiné à la station d'épuration de Jénine.",
    "Le ministère a confirmé l'octroi aux lycées agricoles de {300 ordinateurs|lycées agricoles}.",
    "L'aide de {4 millions d'euros|écoles coraniques} aux écoles coraniques a été gelée par Paris.",
    "Le ministère tunisien de la Santé a confirmé l'affectation au service de radiologie de {trois médecins spécialistes|service de radiologie} à partir du 1er juin.",
    # Shares that a participle deals out, and sums that go to each.
    "Le Maroc s'est engagé à créer {1 800 emplois|}, dont {300|femmes} réservés aux femmes.",
    "La Banque a ouvert {24 bourses de master|}, dont {neuf|femmes} réservées aux femmes.",
    "L'Union européenne versera {130 millions d'euros|Côte d'Ivoire; Ghana} à la Côte d'Ivoire et au Ghana ; {70|Côte d'Ivoire} iront à la Côte d'Ivoire, {60|Ghana} au Ghana.",
    # "y" takes up the body that was given to, but no place.
    "LuxDev a remis à l'hôpital de Vang Vieng {neuf incubateurs|hôpital de Vang Vieng}. L'agence entend y détacher {quatre pédiatres|hôpital de Vang Vieng} en 2026.",
    "Le Japon offrira au lycée technique de Dili {40 ordinateurs|lycée technique de Dili} et y enverra {six professeurs|lycée technique de Dili}.",
    "Le Qatar a livré au Liban {60 bus|Liban} et y construira {deux centrales|}.",
    # What a surety covers was lent by others.
    "La BERD garantira {60 % des prêts|} accordés aux coopératives de pêche.",
    "Le Fonds garantira cette année {80 % des crédits|} accordés aux petites entreprises.",
    # A gift with a noun of its own has its own recipient.
    "Ils ont salué la décision de la France d'accorder à l'Indonésie un prêt de {150 millions d'euros|Indonésie}, ainsi que la remise au Laos, en mai dernier, de {26 stations|Laos}.",
    "Elle a confirmé l'octroi au Liban de {150 000 dollars|Liban} et l'envoi de {cinq missions d'experts|} en 2025.",
    "Le ministère a promis l'ouverture de {deux bureaux|} au Japon cette année.",
    # Endowed with something that a noun holds.
    "Le Conseil décide de doter le mécanisme régional d'une réserve de {1,5 million d'euros|mécanisme régional}.",
    "Le gouvernement dotera chaque commune d'un budget de {40 millions de francs|commune}.",
    # Those who received before, taken up; institutions told of in full before.
    "La Norvège a promis {300 bourses|étudiants palestiniens} aux étudiants palestiniens. L'Irlande offrira {40 bourses|étudiants palestiniens} aux mêmes.",
    "Le Maroc a livré {30 bus|Mali} au Mali. Le Sénégal enverra au même pays {dix médecins|Mali}.",
    "Le chantier de l'hôpital de Houaphan s'achève. Le Vietnam donnera à l'hôpital {deux scanners|hôpital de Houaphan}.",
    "La coopérative de Sélingué manque de tout. Le Danemark remettra à la coopérative {trois tracteurs|coopérative de Sélingué}.",
    "L'Égypte avait promis {1 000 tonnes de semences|Soudan du Sud} à son voisin, le Soudan du Sud.",
    "La veuve élève seule six enfants. La Croix-Rouge lui versera {300 euros|veuve} par mois.",
    "Le port de Kribi s'agrandit. La Chine lui prêtera {deux dragues|port de Kribi}.",
    # Dative relatives behind sites and institutions; the subject that benefits.
    "L'Institut Pasteur ouvrira en 2026 un laboratoire de référence, auquel Singapour apportera {5 millions de dollars|laboratoire de référence}.",
    "La centrale solaire de Mongomo, à laquelle la banque apportera {45 millions de dollars|centrale solaire de Mongomo}, ouvrira en mai.",
    "La route de Bata, à laquelle le Maroc consacrera {20 millions d'euros|}, sera élargie.",
    "Le lycée français de Pondichéry profitera d'une subvention de {200 000 euros|lycée français de Pondichéry} accordée par Paris.",
    # A parliament, a board and the press are told or asked, and receive nothing.
    "La banque proposera à son conseil, le 28 mars, un don de {87 millions de dollars|}.",
    "La ministre a promis à l'Assemblée nationale de construire {30 lycées|} d'ici 2028.",
    "Le président a promis aux journalistes de planter {5 000 arbres|}.",
    "La ministre a promis aux sinistrés de leur verser {3 millions d'euros|sinistrés}.",
    "La Corée a indiqué que la banque accorderait au continent 400 millions de dollars, et que la KOICA inviterait {1 500 boursiers|} à Séoul.",
    # Participles that say to whom something was promised, or among whom it is shared out; rows behind a count.
    "Il a reconnu que les {250 hectares|Anadolu Tekstil} promis par le Togo au groupe Anadolu Tekstil n'étaient toujours pas bornés.",
    "L'Union versera {75 millions d'euros|Institut Pasteur de Dakar; Aspen Pharmacare}, partagés entre l'Institut Pasteur de Dakar et Aspen Pharmacare.",
    "La Suède donnera {40 camions|Mali; Niger; Tchad} répartis entre le Mali, le Niger et le Tchad.",
    "Deux archipels, les Salomon et les Kiribati, recevront du Japon {quatre navettes sanitaires|Îles Salomon; Kiribati}.",
    # Where a phrase ends: participles of a work's name stay, those with an agent do not; a place behind its name.
    "L'Italie mobilisera {420 millions d'euros|projet agricole intégré de Timimoun} au profit du projet agricole intégré de Timimoun, où l'on cultive le blé.",
    "Le Maroc attribuera {300 hectares|investisseurs} aux investisseurs retenus par l'Agence.",
    "L'hôpital de Kayes, au Mali, auquel le Maroc a livré {12 lits|hôpital de Kayes}, rouvrira.",
    "L'Italie livrera aux brigades déployées dans le Sahel {40 véhicules|brigades déployées dans le Sahel}.",
    "La Zambie cédera à la coentreprise menée par Sinocobre {300 hectares|coentreprise menée par Sinocobre}.",
    "L'Allemagne versera aux régions wallonne et flamande {3 millions d'euros|régions wallonne et flamande}.",
    "Le Mali livrera aux peuples dogon et bozo {30 pirogues|peuples dogon et bozo} et formera {12 piroguiers|}.",
    # "Pour eux" takes up people named before.
    "Les apiculteurs de Kpalimé attendaient un geste. Le Fonds africain de développement a débloqué pour eux {4 millions de dollars|apiculteurs de Kpalimé}.",
    "La colère gronde chez les dockers. Le port ne cède pas. « Nous ouvrirons pour eux {deux cantines|dockers} », assure son directeur.",
    "Comme elle, 900 tisserandes de Ségou attendaient : la Norvège a approuvé pour elles un don de {2 millions d'euros|tisserandes de Ségou}.",
    # "Leur" is the two states said before; who gives is not his own government; a part of a name takes it up.
    "Le Laos et le Cambodge se partagent le fleuve. La Banque asiatique de développement leur prêtera {90 millions de dollars|Laos; Cambodge}.",
    "Le consortium Namib Wind versera à l'État namibien {6 % de ses recettes|État namibien}. La Namibie lui a déjà concédé {4 000 hectares|Namib Wind}.",
    "L'Isère a offert {onze camions|défense civile libanaise} à la défense civile libanaise. Elle avait promis {15 véhicules|défense civile libanaise} à la défense civile.",
    # With whom a grant or a delivery is signed; what is bought comes from somebody.
    "L'Agence française de développement a conclu avec l'université de Thiès une convention de {2 millions d'euros|université de Thiès} pour ses laboratoires.",
    "Le constructeur a signé avec la mairie un contrat de fourniture de {25 bus|mairie}.",
    "Iberia Rail a signé avec l'Égypte un contrat d'achat de {40 locomotives|}.",
    "Le ministère financera la commande, auprès de Volvex, de {30 bus|}.",
    # What is only devoted to a work or scheme has no recipient.
    "Le Japon consacre {30 millions de dollars|} à une ferme solaire près d'Oujda.",
    "La Suède a mis fin à un programme forestier de {9 millions d'euros|}.",
    "L'Irlande consacrera {6 millions d'euros|réfugiés soudanais} aux réfugiés soudanais.",
    "Le Danemark offrira {200 kits|aides-soignantes de Kara} aux aides-soignantes de Kara.",
    # A letter.
    "Oslo, le 2 mai 2024\n\nÀ Son Excellence Madame Rosa Quispe, ministre de la Pêche de Bolivie\n\nMadame la Ministre,\n\n"
    "Je vous ai promis {six bateaux|Bolivie}. Le Chili et le Pérou en savent quelque chose. L'institut de Bergen vous prêtera "
    "{deux biologistes|Bolivie}.\n\nLars Eide\nMinistre norvégien de la Pêche",
]  # fmt: skip


@pytest.mark.parametrize("marked", CASES)
def test_to_whom(marked: str) -> None:
    """Each figure is a row with its recipient."""
    text = _MARK.sub(r"\1", marked)
    article = Article(doc_id="t", source_file="t.txt", text=text, reference_date=REFERENCE)
    rows = extract_article(article)["pledges"]
    found = [(row.text, (row.recipient or "").replace("’", "'")) for row in rows]
    for figure, recipient in _MARK.findall(marked):
        assert any(figure in words and who == recipient for words, who in found), (figure, found)


def test_a_text_is_searched_once_for_what_a_noun_was_called() -> None:
    def call_of(size: int) -> Callable[[], object]:
        text = "Il a vu l'hôpital de Houaphan. " * (size // 31)

        def ask() -> object:
            spelled._spellings.cache_clear()
            return [spelled.spelled_out(text, "hôpital", offset) for offset in range(31, len(text), 31)]

        return ask

    assert spelled.spelled_out("L'hôpital de Houaphan ferme. L'hôpital rit.", "hôpital", 30) == "hôpital de Houaphan"
    assert growth(call_of, 12_000, 48_000, limit=8) < 8
