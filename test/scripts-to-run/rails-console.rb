# The models of GitLab that our lines for its Rails console name, with no more of ActiveRecord than those lines use: what a
# method does not know, it refuses as ActiveRecord does. Ruby itself is real. The rows come in as JSON and go back as JSON.
require 'json'
require 'securerandom'
require 'uri'

given = JSON.parse($stdin.read, symbolize_names: true)
ROWS = given[:rows]

# Flaws of what was to be saved, as people read them.
class Errors
  attr_reader :full_messages

  def initialize(messages) = @full_messages = messages
end

class OauthApplicationRow
  ATTRIBUTES = %i[name redirect_uri scopes confidential trusted].freeze
  attr_reader :uid, :errors, *ATTRIBUTES

  # Those of the instance belong to nobody.
  def owner_id = nil

  def self.all = ROWS[:applications].map { |row| new(row.slice(*ATTRIBUTES)).tap { |one| one.found(row[:uid]) } }
  def self.where(conditions) = all.select { |one| conditions.all? { |key, value| one.public_send(key) == value } }

  def initialize(attributes)
    @name, @redirect_uri, @scopes, @confidential, @trusted = attributes.values_at(*ATTRIBUTES)
    @errors = Errors.new([])
    unknown = attributes.keys - ATTRIBUTES
    raise ArgumentError, "unknown attribute '#{unknown.first}'" unless unknown.empty?
  end

  def found(uid) = @uid = uid
  def persisted? = !@uid.nil?

  def save
    is_uri = redirect_uri.to_s.split.all? { |one| one.match?(/\Ahttps?:\/\/[^\s#]+\z/) } && !redirect_uri.to_s.empty?
    @errors = Errors.new([*("Name can't be blank" if name.to_s.empty?), *('Redirect URI must be a valid URI.' unless is_uri)])
    return false unless @errors.full_messages.empty?

    @uid = SecureRandom.hex(32)
    ROWS[:applications].push({ uid: uid, name: name, redirect_uri: redirect_uri, scopes: scopes, confidential: confidential, trusted: trusted })
    true
  end
end

# The class had another name in older versions (contract administration, Tools of administrators).
if ROWS[:is_newest]
  module Authn
    OauthApplication = OauthApplicationRow
  end
else
  module Doorkeeper
    Application = OauthApplicationRow
  end
end

class ApplicationSetting
  attr_reader :errors

  def self.current_without_cache = new
  def initialize = @errors = Errors.new([])
  def [](key) = ROWS[:settings].fetch(key.to_sym)
  def jira_connect_application_key = self[:jira_connect_application_key]

  def update(values)
    flaws = values.flat_map do |key, value|
      current = self[key]
      next "#{key} is not included in the list" if [true, false].include?(current) != [true, false].include?(value)

      'is too long (maximum is 255 characters)' if value.to_s.length > 255
    end
    @errors = Errors.new(flaws.compact)
    return false unless @errors.full_messages.empty?

    ROWS[:settings].merge!(values)
    true
  end
end

Namespace = Struct.new(:full_path) do
  def self.by_path(path) = (new(path) if ROWS[:groups].include?(path))
end

JiraConnectSubscription = Struct.new(:namespace, :base_url) do
  def self.all = ROWS[:subscriptions].map { |row| new(Namespace.new(row[:group]), row[:site]) }
  def self.where(namespace:) = all.select { |one| one.namespace == namespace }
end

JiraConnectInstallation = Struct.new(:base_url) do
  def self.find_by_base_url(url) = (new(url) if ROWS[:sites].include?(url))
  def subscriptions = JiraConnectSubscription.all.select { |one| one.base_url == base_url }
end

Project = Struct.new(:full_path) do
  def self.find_by_full_path(path) = (new(path) if ROWS[:projects].include?(path))
  def jira_subscription_exists? = JiraConnectSubscription.all.any? { |one| full_path.start_with?("#{one.namespace.full_path}/") }
end

module Feature
  def self.enabled?(name) = ROWS[:flags].fetch(name)
  def self.enable(name) = set(name, true)
  def self.disable(name) = set(name, false)

  def self.set(name, is_on)
    ROWS[:flags].store(name, is_on) if ROWS[:flags].fetch(name) != is_on
    true
  end
end

result = eval(given[:script], TOPLEVEL_BINDING)
puts "=> #{result.inspect}"
IO.for_fd(3).write(ROWS.to_json)
