package dev.cmimh.app.desk;

import dev.cmimh.app.desk.OpenedModel.Origin;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.run.Run;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What models are called. */
public final class ModelNames {

  private final Texts texts;
  private final DateTimeFormatter date;

  /**
   * @param zone in which dates are told
   */
  public ModelNames(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.date = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(zone);
  }

  /** A choice in the list. */
  public String of(ModelChoice choice) {
    return switch (choice) {
      case ModelChoice.Latest _ -> texts.get("search.model.latest");
      case ModelChoice.Shipped _ -> texts.get("search.model.shipped");
      case ModelChoice.Stored(Run run) -> stored(run);
    };
  }

  /** A model that answered. */
  public String of(Origin origin) {
    return switch (origin) {
      case Origin.Shipped _ -> texts.get("search.model.shipped");
      case Origin.Stored(Run run) -> stored(run);
      case Origin.Live(Run run, int epoch) ->
          texts.get("search.model.live", run.description().name(), String.valueOf(epoch));
    };
  }

  private String stored(Run run) {
    String name = run.description().name();
    String bits = String.valueOf(run.description().hyperParameters().bits());
    return texts.get(
        "search.model.stored",
        name.matches(".*\\b" + bits + " bits.*")
            ? name
            : texts.get("search.model.bits", name, bits),
        date.format(run.created()),
        texts.get("search.model.state." + run.state().name().toLowerCase(Locale.ROOT)));
  }
}
