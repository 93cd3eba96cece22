"""Heads and feet of pages of many outlets: title, publisher, place, day and what is furniture."""

from __future__ import annotations

import pytest

from pipeline.page.furniture import find_metadata

BODY = (
    "Le ministre a salué, devant plusieurs centaines d’invités, la coopération entre les deux pays, qui dure depuis "
    "longtemps et qui donne ses fruits dans les campagnes comme dans les villes.\nLa suite des travaux est attendue."
)
Found = tuple[str, str, str, str, str]
T = "Un pont neuf pour relier les deux rives du fleuve"

HEADS: list[tuple[str, Found]] = [
    # Papers: outlet, section, date in one line or in several.
    (f"Le Soleil du Littoral\nPolitique\nPublié le 3 mai 2025 à 10h12\n{T}\nPar Awa Sarr", (T, "Le Soleil du Littoral", "", "2025-05-03", "header")),
    (f"L'Indépendant du Nord | Société | 3 mai 2025\n{T}", (T, "L'Indépendant du Nord", "", "2025-05-03", "header")),
    (f"Radio Kanem - Actualités - 03/05/2025 - 18:40\n{T}", (T, "Radio Kanem", "", "2025-05-03", "header")),
    (f"Accueil > International > Afrique\n{T}\nPar Awa Sarr (à Kayes)\nPublié le 3 mai 2025 à 10:12 Modifié le 4 mai 2025 à 08:00", (T, "", "Kayes", "2025-05-03", "header")),
    (f"LE MATIN DES GRANDS LACS\nSamedi 3 mai 2025\n{T}\nDe notre correspondante à Bukavu", (T, "LE MATIN DES GRANDS LACS", "Bukavu", "2025-05-03", "header")),
    (f"AFRIQUE DE L'OUEST\n{T}\nMis à jour le 4 mai 2025 | Publié le 3 mai 2025\nTemps de lecture : 4 min.", (T, "", "", "2025-05-03", "header")),
    (f"{T}\nPar Awa Sarr – Publié le 3 mai 2025 à 10h12 – 3 min de lecture", (T, "", "", "2025-05-03", "header")),
    (f"{T}\nAwa Sarr | 3 mai 2025 | 12 commentaires", (T, "", "", "2025-05-03", "header")),
    (f"{T}\nLe 3 mai 2025 à 10h22, par Awa Sarr", (T, "", "", "2025-05-03", "header")),
    (f"ENQUÊTE. {T}\nPar Awa Sarr, envoyée spéciale à Agadez", (T, "", "Agadez", "", "")),
    (f"Tribune | {T}\nPar Awa Sarr, économiste", (T, "", "", "", "")),
    (f"La Dépêche du Chari n° 1 204 du 3 mai 2025\n{T}", (T, "La Dépêche du Chari", "", "2025-05-03", "header")),
    (f"Hebdo Sahel | N° 88 | Du 3 au 9 mai 2025 | Prix : 300 FCFA\n{T}", (T, "Hebdo Sahel", "", "", "")),
    (f"Réservé aux abonnés\nÉconomie\n{T}\nRédaction, avec AFP\nLe 3 mai 2025", (T, "", "", "2025-05-03", "header")),
    (f"Le Nouveau Relais\nSuivez-nous sur Facebook\n{T}\nPublié le : 03/05/2025 - 10:12", (T, "Le Nouveau Relais", "", "2025-05-03", "header")),
    (f"Mali | {T}\nPublié le samedi 3 mai 2025", (f"Mali | {T}", "", "", "2025-05-03", "header")),
    ("Algérie / Mali : la brouille continue\nPublié le 3 mai 2025", ("Algérie / Mali : la brouille continue", "", "", "2025-05-03", "header")),
    ("Une rentrée sous tension\nPublié le 3 mai 2025\nLes partis d'opposition boudent les urnes dans quatre provinces", ("Une rentrée sous tension", "", "", "2025-05-03", "header")),
    ("Tensions à Goma\nPar Awa Sarr\n3 mai 2025", ("Tensions à Goma", "", "", "2025-05-03", "header")),
    (f"SciencesPop.example\n{T}\n3 mai 2025, 14h05", (T, "SciencesPop.example", "", "2025-05-03", "header")),
    (f"Le Courrier des Deux Rives\nAffaires - Publié le 3 mai 2025 à 5 h 00\n{T}\nAwa Sarr, envoyée spéciale\n(Séoul) {BODY}", (T, "Le Courrier des Deux Rives", "Séoul", "2025-05-03", "header")),
    (f"{T}\n(Zurich, Suisse) {BODY}", (T, "", "Zurich", "", "")),
    (f"{T}\n(Collaboration spéciale) {BODY}", (T, "", "", "", "")),
    (f"Ambassade du Tchad en Chine\nPage d'accueil > Actualités de l'Ambassade\n2025/05/03 17:42\n{T}", (T, "Ambassade du Tchad en Chine", "", "2025-05-03", "header")),
    (f"Service de l'information du Conseil de l'Europe – Transcription non officielle\n{T}\nStrasbourg, le 3 mai 2025", (T, "Service de l'information du Conseil de l'Europe", "Strasbourg", "2025-05-03", "dateline")),
    (f"Radio des Églises - 3 mai 2025, 16:10\n{T}\nAwa Sarr – Cité du Vatican", (T, "Radio des Églises", "Cité du Vatican", "2025-05-03", "header")),
    (f"Ministère de l'Eau, Lomé, le 3 mai 2025\n{T}", (T, "Ministère de l'Eau", "Lomé", "2025-05-03", "header")),
    # Agencies.
    (f"{T}\nALGER, 3 mai 2025 (APS)- Le ministre est arrivé.", (T, "APS", "Alger", "2025-05-03", "dateline")),
    (f"{T}\nRabat, 03/05/2025 (MAP) - Le ministre est arrivé.", (T, "MAP", "Rabat", "2025-05-03", "dateline")),
    (f"{T}\nLOMÉ (© 2025 Afreepress) - Le ministre est arrivé.", (T, "Afreepress", "Lomé", "", "")),
    (f"{T}\nADDIS-ABEBA, 12 févr. 2025 (Xinhua) -- Le ministre est arrivé.", (T, "Xinhua", "Addis-Abeba", "2025-02-12", "dateline")),
    (f"{T}\nKIGALI, Rwanda, 3 mai 2025/APO Group/ -- Le ministre est arrivé.", (T, "APO Group", "Kigali", "2025-05-03", "dateline")),
    (f"{T}\nDakar, Sénégal (PANA) - Le ministre est arrivé.", (T, "PANA", "Dakar", "", "")),
    (f"{T}\nOuagadougou, 03 mai 2025 (AIB)-Le ministre est arrivé.", (T, "AIB", "Ouagadougou", "2025-05-03", "dateline")),
    (f"{T}\n(AFP) – Le ministre est arrivé.", (T, "AFP", "", "", "")),
    (f"AIP | Agence ivoirienne de presse\nAbidjan, samedi 3 mai 2025, 9h40 (GMT)\n{T}", (T, "AIP", "Abidjan", "2025-05-03", "header")),
    (f"Agence de presse du Golfe\n{T}\nMANAMA, 3 mai (APG) – Le ministre est arrivé.", (T, "APG", "Manama", "", "")),
    (f"{T}\n(Cotonou, le 3 mai) - Le ministre est arrivé.", (T, "", "Cotonou", "", "")),
    (f"{T}\nTUNIS, 3 mai 2025 – TAP – Le ministre est arrivé.", (T, "TAP", "Tunis", "2025-05-03", "dateline")),
    # Heads of three labels, numbers of documents, senders.
    (f"Le Phare du Lac - ÉCONOMIE - page 5\n\n{T}", (T, "Le Phare du Lac", "", "", "")),
    (f"Banque des rives – Communiqué de presse – 2021-214-FR\n\n{T}", (T, "Banque des rives", "", "", "")),
    (f"Keystone-ATS - Service de base français - Suisse\n\n{T}\n\nGenève, 3 mai 2025 (Keystone-ATS) - Le ministre est arrivé.", (T, "Keystone-ATS", "Genève", "2025-05-03", "dateline")),
    (f"ORG/CM-9/2022/CONCL. – Original : arabe\n\n{T}", (T, "", "", "", "")),
    (f"De : Office des ponts\n\nCommuniqué de presse\n\n{T}", (T, "Office des ponts", "", "", "")),
    (f"{T}\nArticle réservé aux abonnés – Publié le 03/05/2025 à 19:42 – Temps de lecture : 4 min", (T, "", "", "2025-05-03", "header")),
    (f"Sénat – Comptes rendus\nN° GA-164 – 3 mai 2025\n{T}", (T, "Sénat", "", "2025-05-03", "header")),
    ("NÉPAL : CRUE DU KARNALI – Point de situation n° 4\nOCHA – Katmandou, 3 mai 2025\n\nLe ministre est arrivé.", ("NÉPAL : CRUE DU KARNALI – Point de situation n° 4", "OCHA", "Katmandou", "2025-05-03", "header")),
    # Releases.
    (f"COMMUNIQUÉ DE PRESSE N° 25/31\nPOUR DIFFUSION IMMÉDIATE\n{T}\nBerne, 03.05.2025 – Le ministre est arrivé.", (T, "", "Berne", "2025-05-03", "dateline")),
    (f"Ambassade du Canada au Mali\nBamako, le 3 mai 2025\n{T}", (T, "Ambassade du Canada au Mali", "Bamako", "2025-05-03", "dateline")),
    (f"Organisation des pêcheurs du Golfe – Communiqué\nLibreville, le 3 mai 2025\n{T}", (T, "Organisation des pêcheurs du Golfe", "Libreville", "2025-05-03", "dateline")),
    (f"RÉPUBLIQUE DU NIGER\nMinistère de l'Hydraulique\n{T}\nNiamey, le 3 mai 2025", (T, "Ministère de l'Hydraulique", "Niamey", "2025-05-03", "dateline")),
    (f"Communiqué de presse – Genève, le 3 mai 2025\n{T}", (T, "", "Genève", "2025-05-03", "header")),
    (f"Le Relais | Genève, le 3 mai 2025 | Monde\n{T}", (T, "Le Relais", "Genève", "2025-05-03", "header")),
    (f"Présidence de la République – Service de presse\nSous embargo jusqu'au 4 mai 2025, 6 h\n{T}\nLibreville, le vendredi 3 mai 2025", (T, "Présidence de la République", "Libreville", "2025-05-03", "dateline")),
    (f"UNICEF > Salle de presse > Communiqués\n{T}\nKABOUL/NEW YORK, 3 mai 2025 – Le ministre est arrivé.", (T, "UNICEF", "Kaboul", "2025-05-03", "dateline")),
    (f"Mise en ligne : 3 mai 2025\n{T}", (T, "", "", "2025-05-03", "header")),
    # Speeches, transcripts, newsletters, reports.
    ("Discours de M. Jean Mba à l'ouverture du congrès (Libreville, 3 mai 2025)\nMesdames et Messieurs,", ("Discours de M. Jean Mba à l'ouverture du congrès (Libreville, 3 mai 2025)", "", "Libreville", "2025-05-03", "dateline")),
    ("Discours de la gouverneure Ana Reis\nCongrès des maires – Mindelo, 3 mai 2025\nSeul le prononcé fait foi\nMonsieur le Président,", ("Discours de la gouverneure Ana Reis", "", "Mindelo", "2025-05-03", "dateline")),
    (f"Transcription – Seul le prononcé fait foi\n{T}\nQ : Que répondez-vous ?\nR (Reuters) : Rien.", (T, "", "", "", "")),
    ("Point de presse de la porte-parole\nQuestion (AFP) – Que répondez-vous ?\nR. – Rien.", ("Point de presse de la porte-parole", "", "", "", "")),
    ("AMBASSADE DE SUISSE AU BÉNIN\nLettre d'information n° 12 – 3 mai 2025\nÉDITORIAL\nChers amis,", ("Lettre d'information", "AMBASSADE DE SUISSE AU BÉNIN", "", "2025-05-03", "header")),
    ("L'ÉCHO DU DELTA | EN BREF | 3 mai 2025\nRiz : les prix baissent", ("EN BREF", "L'ÉCHO DU DELTA", "", "2025-05-03", "header")),
    ("« Nous avons tenu parole »\nLa ministre revient sur cinq ans de réformes. Propos recueillis à Bangui par Awa Sarr.\n– Est-ce fini ?", ("« Nous avons tenu parole »", "", "Bangui", "", "")),
    ("DÉCLARATION DE BAMAKO\n« Pour un fleuve sans frontières »\nBamako, le 3 mai 2025", ("DÉCLARATION DE BAMAKO", "", "Bamako", "2025-05-03", "dateline")),
    ("N° 512\nRAPPORT D'INFORMATION\ndéposé le 3 mai 2025\nCHAPITRE II – LES FAITS", ("", "", "", "2025-05-03", "text")),
    ("Ministère de la Mer – Discours du ministre à la criée\nDakar, le 3 mai 2025", ("Discours du ministre à la criée", "Ministère de la Mer", "Dakar", "2025-05-03", "dateline")),
    ("Point de presse du porte-parole – 3 mai 2025\nBonjour à tous.", ("Point de presse du porte-parole – 3 mai 2025", "", "", "2025-05-03", "dateline")),
    (f"Rivages solidaires\nPublié le 3 mai 2025\n{T}", (T, "", "", "2025-05-03", "header")),
    (f"Le Relais\nGrands travaux\n3 mai 2025\n{T}\nUn chantier de dix ans s'achève enfin.", (T, "Le Relais", "", "2025-05-03", "header")),
    (f"Économie | {T}\nPar Awa Sarr", (T, "", "", "", "")),
    (f"Grand Angle africain | Le Relais du Sud | 3 mai 2025\n{T}", (T, "Le Relais du Sud", "", "2025-05-03", "header")),
    (f"Mission permanente du Mali auprès des Nations unies\nNew York, le 3 mai 2025\n{T}", (T, "Mission permanente du Mali auprès des Nations unies", "New York", "2025-05-03", "dateline")),
    (f"Agence Sahel Presse (ASP)\nNote aux rédactions\n{T}", (T, "Agence Sahel Presse", "", "", "")),
    ("Circulaire n° 12\nObjet : fermeture du port de pêche aux navires de plus de douze mètres\nDakar, le 3 mai 2025", ("fermeture du port de pêche aux navires de plus de douze mètres", "", "Dakar", "2025-05-03", "dateline")),
    (f"{T}\nPar Awa Sarr | Bamako | 3 mai 2025", (T, "", "Bamako", "2025-05-03", "header")),
    (f"{T}\nNIAMEY, Niger – Le ministre est arrivé lundi dans la capitale, où il doit rester trois jours avec sa délégation.", (T, "", "Niamey", "", "")),
    (f"{T}\nBerne (ats) - Le ministre est arrivé.", (T, "ats", "Berne", "", "")),
    (f"{T}\nGenève, mai 2025 – Le ministre est arrivé.", (T, "", "Genève", "", "")),
    (f"{T}\nDakar 3 mai 2025 (APS) – Le ministre est arrivé.", (T, "APS", "Dakar", "2025-05-03", "dateline")),
    (f"{T}\nAwa Sarr (Ouagadougou)", (T, "", "Ouagadougou", "", "")),
    (f"{T}\nPublié le 4 mai 2025\nFait à Dakar, le 3 mai 2025", (T, "", "Dakar", "2025-05-04", "header")),
    (f"[INTERVIEW] {T}\nPar Awa Sarr", (T, "", "", "", "")),
    (f"Entretien exclusif : « {T} »", (f"« {T} »", "", "", "", "")),
    ("Mme Diop : « Nous tiendrons parole »\n3 mai 2025", ("Mme Diop : « Nous tiendrons parole »", "", "", "2025-05-03", "header")),
    ("Avec Ankara, Dakar mise sur le rail\nPar Awa Sarr", ("Avec Ankara, Dakar mise sur le rail", "", "", "", "")),
    ("Bamako (Mali) : trois ponts rouvrent\nPar Awa Sarr", ("Bamako (Mali) : trois ponts rouvrent", "", "", "", "")),
    ("Mali | Kidal sans eau\nUn été sans pluie et sans pompes dans tout le nord", ("Mali | Kidal sans eau", "", "", "", "")),
    (f"(Seul le prononcé fait foi)\n{T}\nAllocution prononcée à Praia le 3 mai 2025\nExcellences,", (T, "", "Praia", "2025-05-03", "dateline")),
    (f"{T}\nConférence des maires, à Mindelo, le 3 mai 2025", (T, "", "Mindelo", "2025-05-03", "dateline")),
    (f"{T}\nDe Bamako, Awa Sarr", (T, "", "Bamako", "", "")),
    (f"{T}\nBAMAKO, de notre correspondante", (T, "", "Bamako", "", "")),
    (f"Latitudes – Culture & influence\nPublié le 3 mai 2025\n{T}", (T, "Latitudes", "", "2025-05-03", "header")),
    (f"Le Courrier du Delta – Bordeaux – Solidarité internationale\nPublié le 03/05/2025 – Partager – Commenter\n{T}", (T, "Le Courrier du Delta", "", "2025-05-03", "header")),
    (f"Portail > Presse > Point de presse du 3 mai 2025\n{T}", (T, "Portail", "", "2025-05-03", "header")),
    (f"{T}\nAA / Ankara / Elif Yalçın", (T, "", "Ankara", "", "")),
    (f"{T}\nMASCATE. KAZINFORM – Le ministre est arrivé.", (T, "KAZINFORM", "Mascate", "", "")),
    (f"{T}\nLe 3 mai 2025 – Ottawa (Ontario) – Affaires mondiales Canada", (T, "Affaires mondiales Canada", "Ottawa", "2025-05-03", "dateline")),
    (f"{T}\nPar Claire Diop (Tirana, envoyée spéciale)", (T, "", "Tirana", "", "")),
    (f"SÉNAT\nSESSION ORDINAIRE DE 2020-2021\nN° 742\nEnregistré à la Présidence du Sénat le 30 juin 2021\n{T}", (T, "SÉNAT", "", "2021-06-30", "header")),
    (f"Lettre économique du Golfe de Guinée – 3 mai 2025\n{T}", (T, "Lettre économique du Golfe de Guinée", "", "2025-05-03", "header")),
    (f"Afrique solidaire – édition numérique – 3 mai 2025\n{T}", (T, "Afrique solidaire", "", "2025-05-03", "header")),
    (f"France Mer – Ministère de la Mer et des Affaires portuaires\nPortail > Mer\n{T}", (T, "Ministère de la Mer et des Affaires portuaires", "", "", "")),
    (f"EN DIRECT. {T}", (T, "", "", "", "")),
    (f"{T}\nPÊCHE – La flotte du Sud débarque ses prises dans les deux ports, a dit le ministre devant les marins réunis sur le quai.", (T, "", "", "", "")),
    ("Énergie – Le Maroc investit dans le solaire\nPublié le 3 mai 2025", ("Énergie – Le Maroc investit dans le solaire", "", "", "2025-05-03", "header")),
    # A body and the whole that it belongs to, in one line.
    (f"Ministère de la Pêche – République du Togo\n3 mai 2025\n{T}", (T, "Ministère de la Pêche – République du Togo", "", "2025-05-03", "header")),
    (f"Bureau du Premier ministre – Principauté de Monaco\n3 mai 2025\n{T}", (T, "Bureau du Premier ministre – Principauté de Monaco", "", "2025-05-03", "header")),
    (f"Gouvernement du Québec – Ministère des Relations internationales\n3 mai 2025\n{T}", (T, "Ministère des Relations internationales", "", "2025-05-03", "header")),
    (f"Conseil des ministres – Secrétariat général\n{T}\nPraia, le 3 mai 2025", (T, "Secrétariat général", "Praia", "2025-05-03", "dateline")),
    (f"RÉPUBLIQUE DU SÉNÉGAL\nUn Peuple – Un But – Une Foi\nMinistère de la Pêche\n{T}\nDakar, le 3 mai 2025", (T, "Ministère de la Pêche", "Dakar", "2025-05-03", "dateline")),
    (f"BURKINA FASO\nUnité – Progrès – Justice\nMinistère de la Pêche\nOuagadougou, le 3 mai 2025\n{T}", (T, "Ministère de la Pêche", "Ouagadougou", "2025-05-03", "dateline")),
    (f"La lettre du Mékong – n° 22\nPubliée le 8 avril 2021 par l'Association des Amis du Mékong\n{T}", (T, "Association des Amis du Mékong", "", "2021-04-08", "header")),
    (f"Bulletin n° 12, édité par la Mairie de Thiès – 3 mai 2025\n{T}", (T, "Mairie de Thiès", "", "2025-05-03", "header")),
    # The numbers of documents.
    (f"Commission de pêche – Secrétariat\nPECHE 34/22 – CO EUR 29 – CONCL 7 (OR. en)\n{T}\nPraia, le 3 mai 2025", (T, "Secrétariat", "Praia", "2025-05-03", "dateline")),
    (f"A/RES/77/12\nAssemblée générale\n{T}\nNew York, le 3 mai 2025", (T, "Assemblée générale", "New York", "2025-05-03", "dateline")),
    (f"MINISTÈRE DE LA PÊCHE\nCommuniqué n° 034/MP/DC/2025\n{T}", (T, "MINISTÈRE DE LA PÊCHE", "", "", "")),
    (f"COMMUNIQUÉ DE PRESSE CONJOINT\n{T}\nBerne, le 3 mai 2025", (T, "", "Berne", "2025-05-03", "dateline")),
    # A change of the same day.
    (f"Le Relais – Monde\nPublié samedi 3 mai 2025 à 06:02. Modifié à 09:41.\n{T}", (T, "Le Relais", "", "2025-05-03", "header")),
    (f"Le Relais | Monde\nPublié le 3 mai 2025 à 06h02, mis à jour à 09h41\n{T}", (T, "Le Relais", "", "2025-05-03", "header")),
    # Datelines.
    (f"{T}\nBAMAKO, 3 MAI 2025, AMAP. Le ministre est arrivé.", (T, "AMAP", "Bamako", "2025-05-03", "dateline")),
    (f"{T}\nSHARM EL-SHEIKH (Égypte), 3 mai 2025 – Le ministre est arrivé.", (T, "", "Sharm el-Sheikh", "2025-05-03", "dateline")),
    (f"{T}\nDar es Salaam, le 3 mai 2025 – Le ministre est arrivé.", (T, "", "Dar es Salaam", "2025-05-03", "dateline")),
    ("De Kayes à Nioro, le rail revient\nPar Awa Sarr", ("De Kayes à Nioro, le rail revient", "", "", "", "")),
    (f"{T}\nRappelant le Traité signé à Kampala le 5 novembre 1993 ;\nDécide d'agir.\nFait à Moroni, le 14 mai 2025",
     (T, "", "Moroni", "2025-05-14", "text")),
    (f"{T}\nSigné à Vienne le 26 avril dernier, l'accord entre en vigueur.\nFait à Cotonou, le 3 mai 2025", (T, "", "Cotonou", "2025-05-03", "text")),
    # Lines of signs, hours before the day, citations of a paper, months of a periodical.
    (f"PRÉSIDENCE DE LA RÉPUBLIQUE\n-------\nCABINET\n-------\nCommuniqué\n{T}", (T, "PRÉSIDENCE DE LA RÉPUBLIQUE", "", "", "")),
    (f"PRIMATURE\n***\nCELLULE DE COMMUNICATION\n{T}\nBamako, le 3 mai 2025", (T, "PRIMATURE", "Bamako", "2025-05-03", "dateline")),
    (f"KBC Français – Publié à 18:21 le 3 mai 2025\n{T}", (T, "KBC Français", "", "2025-05-03", "header")),
    (f"Le Relais\n3 mai 2025\nMis à jour il y a 2 heures\n{T}", (T, "Le Relais", "", "2025-05-03", "header")),
    (f"Rivages Info | avec AFP\n3 mai 2025\n{T}", (T, "Rivages Info", "", "2025-05-03", "header")),
    (f"Banque des deux rives – Événements\n03-mai-2025\n{T}", (T, "Banque des deux rives", "", "2025-05-03", "header")),
    (f"Le Moniteur – Journal officiel\n180e année – n° 84\n{T}\nSamedi 3 mai 2025", (T, "Le Moniteur", "", "2025-05-03", "header")),
    (f"AFRICAN UNION – UNION AFRICAINE\nCommuniqué de presse n° 012/2025\n{T}", (T, "UNION AFRICAINE", "", "", "")),
    (f"La Tribune du Fleuve, samedi 3 mai 2025\nOPINION\n{T}", (T, "La Tribune du Fleuve", "", "2025-05-03", "header")),
    (f"« {T} »\nPropos recueillis par Awa Sarr\nLe Relais du Sud, 3 mai 2025", (f"« {T} »", "Le Relais du Sud", "", "2025-05-03", "header")),
    (f"Le Caire, samedi 3 mai 2025\n{T}", (T, "", "Le Caire", "2025-05-03", "dateline")),
    (f"Bulletin de l'Union des ports – mai-juin 2025\n{T}", (T, "Bulletin de l'Union des ports", "", "", "")),
    (f"Le Relais\nCe contenu a été publié le 3 mai 2025 - 10:45\n{T}", (T, "Le Relais", "", "2025-05-03", "header")),
    (f"Mindelo, Cap-Vert\n{T}\nPublié le 3 mai 2025", (T, "", "", "2025-05-03", "header")),
    # A label with a day above the headline; genres and versions in brackets.
    (f"Institut du Levant\nNote d'analyse – 3 mai 2025\n{T}\nPar Awa Sarr", (T, "Institut du Levant", "", "2025-05-03", "header")),
    (f"Université de Kara\nVie du campus – 3 mai 2025\n{T}", (T, "Université de Kara", "", "2025-05-03", "header")),
    (f"LE RELAIS DU SUD\nSamedi 3 mai 2025 – Par-delà les bornes\n{T}", (T, "LE RELAIS DU SUD", "", "2025-05-03", "header")),
    (f"LES NOUVELLES DU LAC\nBamako – Samedi 3 mai 2025\n{T}", (T, "LES NOUVELLES DU LAC", "Bamako", "2025-05-03", "header")),
    (f"VILLE DE NAMUR – Cabinet du bourgmestre\nCommuniqué de presse, 3 mai 2025\n{T}", (T, "VILLE DE NAMUR", "", "2025-05-03", "header")),
    (f"Ministère de la Pêche du Togo\nCommuniqué (traduction française)\n{T}\nLomé, le 3 mai 2025", (T, "Ministère de la Pêche du Togo", "Lomé", "2025-05-03", "dateline")),
    (f"Ministère de la Pêche\nNote à la presse n° 371 (version française)\n03/05/2025\n{T}", (T, "Ministère de la Pêche", "", "2025-05-03", "header")),
    (f"CHAMBRE DES PAIRS\nCommission des pêches – Compte rendu analytique\nSamedi 3 mai 2025\n{T}", (T, "CHAMBRE DES PAIRS", "", "2025-05-03", "header")),
    (f"CHAMBRE DES PAIRS\nCompte rendu intégral – samedi 3 mai 2025, après-midi\n{T}", (T, "CHAMBRE DES PAIRS", "", "2025-05-03", "header")),
    (f"Radio Kanem – La matinale, samedi 3 mai 2025, 8 h 20 – Transcription\n{T}", (T, "Radio Kanem", "", "2025-05-03", "header")),
    (f"Le Relais du Sud – samedi 3 mai 2025, page 4\n{T}", (T, "Le Relais du Sud", "", "2025-05-03", "header")),
    (f"Royaume du Maroc\nMinistère de la Pêche, des Ports, du Littoral et des Phares\nAccueil > Actualités > 03/05/2025\n{T}", (T, "Ministère de la Pêche, des Ports, du Littoral et des Phares", "", "2025-05-03", "header")),
    (f"Ministère des Ports et des Phares, de la Pêche, du Littoral et du Commerce maritime intérieur et extérieur\nCommuniqué – 03.05.2025\n{T}", (T, "Ministère des Ports et des Phares, de la Pêche, du Littoral et du Commerce maritime intérieur et extérieur", "", "2025-05-03", "header")),
    # A headline over two lines; one that a body opens.
    ("DÉCLARATION CONJOINTE\nà l'issue de la visite du président du Togo à Praia\n1. Les deux présidents se sont réunis.", ("DÉCLARATION CONJOINTE à l'issue de la visite du président du Togo à Praia", "", "", "", "")),
    ("CONSEIL DES PORTS\nRÉSOLUTION\nsur la sûreté des phares de la côte\nLE CONSEIL DES PORTS,", ("RÉSOLUTION sur la sûreté des phares de la côte", "CONSEIL DES PORTS", "", "", "")),
    ("La Banque des deux rives approuve 41 millions de dollars pour le Togo\nBERNE, le 3 mai 2025 – Le conseil a approuvé le prêt.", ("La Banque des deux rives approuve 41 millions de dollars pour le Togo", "", "Berne", "2025-05-03", "dateline")),
    ("Lettre aux amis du fleuve\nKayes, le 3 mai 2025\nChers amis,", ("Lettre aux amis du fleuve", "", "Kayes", "2025-05-03", "dateline")),
    # Datelines and days in further orders.
    (f"{T}\n(Reuters) PRAIA 03/05/2025 – Le ministre est arrivé.", (T, "Reuters", "Praia", "2025-05-03", "dateline")),
    (f"{T}\n(Sahel Presse) Bamako, 3 mai 2025 – Le ministre est arrivé.", (T, "Sahel Presse", "Bamako", "2025-05-03", "dateline")),
    (f"{T}\nPRAIA. 3 mai 2025. KAZINFORM – Le ministre est arrivé.", (T, "KAZINFORM", "Praia", "2025-05-03", "dateline")),
    (f"{T}\nMANILLE, PHILIPPINES (3 mai 2025) – Le ministre est arrivé.", (T, "", "Manille", "2025-05-03", "dateline")),
    (f"{T}\nKinshasa, 3 mai 2025 (ACP).- Le ministre est arrivé.", (T, "ACP", "Kinshasa", "2025-05-03", "dateline")),
    (f"{T}\nALGER- Le ministre de la Pêche est arrivé lundi dans la capitale, où il doit rester trois jours avec sa délégation.", (T, "", "Alger", "", "")),
    (f"{T}\nPublié le 3 mai 2025 (Agence Delta)", (T, "Agence Delta", "", "2025-05-03", "header")),
    (f"{T}\n2025.05.03 15h12\nSEOUL, 3 mai (Yonhap) -- Le ministre est arrivé.", (T, "Yonhap", "Seoul", "2025-05-03", "header")),
    (f"{T}\nLe Relais du Sud / Par Awa SARR, le 3 mai 2025 à 00h00", (T, "Le Relais du Sud", "", "2025-05-03", "header")),
    # An outlet beside a place, a day, a correspondent.
    (f"Kayes Hebdo, vendredi 3 mai 2025\n{T}", (T, "Kayes Hebdo", "", "2025-05-03", "header")),
    (f"{T}\nSahel Info, 3 mai 2025", (T, "Sahel Info", "", "2025-05-03", "header")),
    (f"La Tribune du Littoral – Bamako, le 3 mai 2025\n{T}", (T, "La Tribune du Littoral", "Bamako", "2025-05-03", "header")),
    (f"Ministère togolais de la Pêche – Lomé, 3 mai 2025\n{T}", (T, "Ministère togolais de la Pêche", "Lomé", "2025-05-03", "header")),
    (f"Union des ports – Actualités – Dakar, 3 mai 2025\n{T}", (T, "Union des ports", "Dakar", "2025-05-03", "header")),
    (f"Jeune Littoral, à Douala | 3 mai 2025\n{T}", (T, "Jeune Littoral", "", "2025-05-03", "header")),
    (f"L'Aurore du Soir, correspondance de Bagdad – 3 mai 2025\n{T}", (T, "L'Aurore du Soir", "Bagdad", "2025-05-03", "header")),
    (f"RÉPUBLIQUE TOGOLAISE – MINISTÈRE DE LA PÊCHE\n{T}\nLomé, le 3 mai 2025", (T, "MINISTÈRE DE LA PÊCHE", "Lomé", "2025-05-03", "dateline")),
    (f"Services du Premier ministre\nVerbatim – 3 mai 2025\n{T}", (T, "Services du Premier ministre", "", "2025-05-03", "header")),
    (f"03/05/2025 13:07, TUNIS/Tunisie (TAP)\n{T}", (T, "TAP", "Tunis", "2025-05-03", "header")),
    ("MOSCOU, 3 mai 2025. /TASS/. Le ministre est arrivé.", ("", "TASS", "Moscou", "2025-05-03", "dateline")),
    (f"Bakou, 3 mai 2025, AZERTAC\n{T}", (T, "AZERTAC", "Bakou", "2025-05-03", "dateline")),
    (f"Conseil des ports\nCommuniqué de presse 341/23 – 03/05/2025\n{T}", (T, "Conseil des ports", "", "2025-05-03", "header")),
    (f"L'Aurore  Kayes\nPublié le 03/05/2025 à 17h05\n{T}", (T, "L'Aurore", "", "2025-05-03", "header")),
    (f"SAHEL PRESSE - Agence sahélienne\nÉconomie  03.05.2025 [18:42]\n{T}", (T, "SAHEL PRESSE", "", "2025-05-03", "header")),
    (f"Communiqué – Publié le 03.05.2025\nCommuniqué par : ministère de la Pêche\n{T}", (T, "ministère de la Pêche", "", "2025-05-03", "header")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_heads(head: str, expected: Found) -> None:
    found = find_metadata(f"{head}\n{BODY}", "a.txt")
    day = found.published.isoformat() if found.published else ""
    assert (found.title, found.publisher, found.place, day, found.published_from) == expected


FEET: list[tuple[str, str, str]] = [
    ("© 2025 Le Relais – Reproduction interdite", "Le Relais", ""),
    ("Tous droits réservés © Le Relais du Sud", "Le Relais du Sud", ""),
    ("© Photo : DR", "", ""),
    ("Contact presse : service de presse du Parlement, +33 1 40 00 00 00", "Parlement", ""),
    ("Service de presse de la Fondation Rivages – presse@rivages.example", "Fondation Rivages", ""),
    ("Contacts pour les médias : Ana Reis, +32 2 000 00 00", "", ""),
    ("Fondation Rivages, 3 rue du Port – tél. 22 00 00 00", "Fondation Rivages", ""),
    ("Adresse pour l’envoi de questions\nCommunication DFI, Schwanengasse 2, 3003 Berne\nAuteur : Le Conseil fédéral", "Le Conseil fédéral", ""),
    ("Communiqué par le ministère des Pêches, de la Mer et du Littoral", "ministère des Pêches, de la Mer et du Littoral", ""),
    ("Source : Cabinet de la ministre de la Mer, 418 555-0100", "Cabinet de la ministre de la Mer", ""),
    ("Pour plus d’informations :\nwww.rivages.example", "", ""),
    ("Issa Garga, à Maroua", "", "Maroua"),
    ("Fin de la transcription", "", ""),
    ("Contact presse : Section presse, Délégation de l’Union européenne, Kinshasa – presse@x.example", "Délégation de l'Union européenne", ""),
    ("Contact : Bureau de la coopération, Lomé – b@x.example", "", ""),
    ("Contacts :\nÀ Dakar : Ana Reis, a@b.example", "", ""),
    ("Contact : Ana Reis, 22 00 00 00\nPartager cette page : Facebook | Twitter", "", ""),
    ("MAP 031612 GMT mai 25", "", ""),
    ("18h12 heure locale", "", ""),
    ("AFP/ana/rei", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("foot", "publisher", "place"), FEET)
def test_feet(foot: str, publisher: str, place: str) -> None:
    text = f"{T}\n{BODY}\n{foot}"
    found = find_metadata(text, "a.txt")
    assert (found.publisher, found.place) == (publisher, place)
    taken = [text[span.start : span.end] for span in found.furniture]
    assert taken == ([] if place else foot.split("\n"))


def test_a_contact_of_whom_the_text_speaks_publishes() -> None:
    text = f"{T}\nHorizon Bleu dénonce un abandon. Horizon Bleu attend.\nContact presse – Horizon Bleu – Ana Reis, +33 4 00 00 00 00"
    assert find_metadata(text, "a.txt").publisher == "Horizon Bleu"


@pytest.mark.parametrize(
    ("head", "owner", "publisher"),
    [("RADIO KANEM 96.4 FM", "Radio Kanem", "Radio Kanem"), ("KBC Français – Monde", "KBC", "KBC Français")],
)
def test_masthead_and_owner(head: str, owner: str, publisher: str) -> None:
    text = f"{head}\nPublié le 3 mai 2025\n{T}\n{BODY}\n© {owner} 2025"
    assert find_metadata(text, "a.txt").publisher == publisher
