package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.retrieval.SearchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How queries are answered, as chosen in the controls. It comes back at the next start; the models
 * by {@link RememberedModels}, for they have to be found first.
 */
public final class SearchSettings {

  /** As many as the figures of the report look at. */
  private static final int FIRST_WANTED = 50;

  private final ObjectProperty<AnswerKind> kind = new SimpleObjectProperty<>(AnswerKind.PICTURES);
  private final ObjectProperty<RankingMode> ranking =
      new SimpleObjectProperty<>(RankingMode.HAMMING);
  private final IntegerProperty wanted = new SimpleIntegerProperty(FIRST_WANTED);
  private final IntegerProperty radius = new SimpleIntegerProperty(SearchService.ANY_DISTANCE);
  private final ObjectProperty<ModelChoice> model =
      new SimpleObjectProperty<>(new ModelChoice.Latest());
  private final ObjectProperty<Optional<ModelChoice>> comparison =
      new SimpleObjectProperty<>(Optional.empty());

  SearchSettings(Memory memory) {
    remember(memory, "search.answers", kind, AnswerKind::valueOf);
    remember(memory, "search.ranking", ranking, RankingMode::valueOf);
    memory
        .number("search.wanted")
        .filter(number -> number >= 1)
        .ifPresent(number -> wanted.set(number.intValue()));
    wanted.addListener((_, _, number) -> memory.put("search.wanted", number.toString()));
    memory
        .number("search.radius")
        .filter(bits -> bits >= 0)
        .ifPresent(bits -> radius.set(bits.intValue()));
    radius.addListener((_, _, bits) -> memory.put("search.radius", bits.toString()));
  }

  /** Pictures, tags or both. */
  public ObjectProperty<AnswerKind> kind() {
    return kind;
  }

  public ObjectProperty<RankingMode> ranking() {
    return ranking;
  }

  /** How many answers of a kind at most, at least 1. */
  public IntegerProperty wanted() {
    return wanted;
  }

  /** Largest Hamming distance, in bits; {@link SearchService#ANY_DISTANCE} for any. */
  public IntegerProperty radius() {
    return radius;
  }

  public ObjectProperty<ModelChoice> model() {
    return model;
  }

  /** The model beside it; empty where one alone is asked. */
  public ObjectProperty<Optional<ModelChoice>> comparison() {
    return comparison;
  }

  SearchWish wish() {
    return new SearchWish(kind.get(), ranking.get(), wanted.get(), radius.get());
  }

  /** The chosen models, one or two. */
  List<ModelChoice> models() {
    List<ModelChoice> models = new ArrayList<>(List.of(model.get()));
    comparison.get().ifPresent(models::add);
    return models;
  }

  /** Chooses others in the place of a model that is gone. */
  void giveUp(ModelChoice gone) {
    if (comparison.get().filter(gone::equals).isPresent()) {
      comparison.set(Optional.empty());
    }
    if (model.get().equals(gone)) {
      model.set(new ModelChoice.Latest());
    }
  }

  /** Calls whenever one of them changes. */
  void onChange(Runnable action) {
    for (Property<?> property : List.of(kind, ranking, wanted, radius, model, comparison)) {
      property.addListener((_, _, _) -> action.run());
    }
  }

  private static <E extends Enum<E>> void remember(
      Memory memory, String key, ObjectProperty<E> property, Function<String, E> valueOf) {
    memory.get(key).flatMap(name -> known(valueOf, name)).ifPresent(property::set);
    property.addListener((_, _, value) -> memory.put(key, value.name()));
  }

  /** A name that an older or newer program wrote may be unknown. */
  private static <E> Optional<E> known(Function<String, E> valueOf, String name) {
    try {
      return Optional.of(valueOf.apply(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
