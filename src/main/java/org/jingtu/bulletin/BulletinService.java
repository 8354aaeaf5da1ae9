package org.jingtu.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jingtu.account.Account;
import org.jingtu.account.AccountService;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.audit.AuditTrail;
import org.jingtu.summary.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes bulletins from summaries, keeps them, and has them signed. */
@Service
public class BulletinService {
    private static final String MAP = "map.png";
    private static final String CHANGE = "change.png";
    private static final String TREND = "trend.png";

    private final BulletinRepository repository;
    private final BulletinPrinter printer;
    private final CountyService counties;
    private final AccountService accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    BulletinService(
            BulletinRepository repository,
            BulletinPrinter printer,
            CountyService counties,
            AccountService accounts,
            AuditTrail audit,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.repository = repository;
        this.printer = printer;
        this.counties = counties;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    /** All, the latest first; at most 500. */
    public List<Bulletin> list() {
        return repository.list();
    }

    /** @throws NotFoundException when there is none */
    public Bulletin get(long id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("bulletin " + id));
    }

    /**
     * A draft of what a summary says.
     *
     * @param title empty: the county's usual one
     * @param remarks what is asked for, in the author's words; may be empty
     * @throws ConflictException code {@code figures-pending} while runs are on their way that complete the summary
     * @throws org.jingtu.analysis.UnusableDataException code {@code no-chinese-font}
     */
    public Bulletin draft(Summary summary, String title, String remarks, String author) {
        if (summary.pending()) {
            throw new ConflictException(
                    "figures-pending", "Some figures are still being computed; ask again in a few seconds.");
        }
        String named = title.isBlank() ? usualTitle(summary.scope()) : title.strip();
        Instant now = counties.moment(Instant.now());
        ManuscriptComposer.Pictures pictures = printer.draw(summary);
        return inTransaction(() -> {
            long id = repository.insert(
                    named, remarks.strip(), json.writeValueAsString(summary), author, nameOf(author), now);
            repository.saveFile(id, MAP, pictures.map().png());
            repository.saveFile(id, CHANGE, pictures.change().png());
            repository.saveFile(id, TREND, pictures.trend().png());
            Bulletin bulletin = get(id);
            print(bulletin, summary, pictures);
            audit.record("bulletin.draft", "bulletin", id, null, bulletin);
            return bulletin;
        });
    }

    private String usualTitle(@Nullable String scope) {
        return (scope == null ? counties.get().nameZh() : scope) + "环境卫生情况通报";
    }

    private String nameOf(String username) {
        return accounts.find(username)
                .map(Account::displayName)
                .filter(name -> !name.isBlank())
                .orElse(username);
    }

    private void print(Bulletin bulletin, Summary summary, ManuscriptComposer.Pictures pictures) {
        String topic = summary.topic().equals(summary.areaKind())
                ? repository.getTopicName(summary.topic())
                : "各" + repository.getTopicName(summary.areaKind()) + repository.getTopicName(summary.topic());
        Manuscript manuscript = new ManuscriptComposer(bulletin, summary, pictures, topic).compose();
        for (BulletinFormat format : BulletinFormat.values()) {
            repository.saveFile(bulletin.id(), format.fileName(), printer.print(manuscript, format));
        }
    }

    /**
     * Signs a draft, so that it counts: it gets its number within the year, and its documents never change again. Whoever
     * wrote it signs it only where nobody else can.
     *
     * @throws ConflictException code {@code bulletin-signed} or {@code own-bulletin}
     */
    public Bulletin sign(long id, String signer) {
        return inTransaction(() -> {
            Bulletin draft = get(id);
            boolean isOwn = draft.createdBy().equals(signer);
            if (isOwn && repository.countOtherSigners(signer) > 0) {
                throw new ConflictException("own-bulletin", "Somebody else can sign; authors do not sign their own.");
            }
            int year = counties.today().getYear();
            Bulletin.Signature signature = new Bulletin.Signature(
                    signer, nameOf(signer), counties.moment(Instant.now()), year, repository.nextNumber(year));
            if (!repository.sign(id, signature)) {
                throw signedAlready();
            }
            Bulletin signed = get(id);
            print(signed, json.readValue(repository.getSummary(id), Summary.class), pictures(id));
            audit.record("bulletin.sign", "bulletin", id, draft, signed);
            return signed;
        });
    }

    private ManuscriptComposer.Pictures pictures(long id) {
        return new ManuscriptComposer.Pictures(picture(id, MAP), picture(id, CHANGE), picture(id, TREND));
    }

    private Picture picture(long id, String name) {
        return Picture.of(repository.findFile(id, name).orElseThrow());
    }

    /** @throws ConflictException code {@code bulletin-signed}: what was signed stays */
    public void discard(long id) {
        inTransaction(() -> {
            Bulletin draft = get(id);
            if (!repository.deleteDraft(id)) {
                throw signedAlready();
            }
            audit.record("bulletin.discard", "bulletin", id, draft, null);
            return draft;
        });
    }

    private static ConflictException signedAlready() {
        return new ConflictException("bulletin-signed", "The bulletin is signed and stays as it is.");
    }

    private Bulletin inTransaction(Supplier<Bulletin> work) {
        return Optional.ofNullable(transaction.execute(status -> work.get())).orElseThrow();
    }

    /** A document of a bulletin; of a draft it says so on every page. */
    byte[] document(long id, BulletinFormat format) {
        return repository.findFile(id, format.fileName()).orElseThrow(() -> new NotFoundException("bulletin " + id));
    }

    /** Name under which a document is saved. */
    String fileName(Bulletin bulletin, BulletinFormat format) {
        Bulletin.Signature signature = bulletin.signature();
        LocalDate to = bulletin.to();
        String which = signature == null ? "草稿" + bulletin.id() : signature.year() + "年第" + signature.number() + "期";
        return bulletin.title() + "_" + to + "_" + which + "." + format.ending();
    }
}
